import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../lib/hooks/background.ts';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import { Notice } from '../ui/Notice.tsx';
import { keptText } from './keptText.ts';

/** Says what became of something kept from a tab's menu, where the page could not say it. */
export function KeptNotice({ tabId }: { tabId: number }) {
  const [report, setReport] = useState<KeptReport | null>(null);
  useEffect(() => {
    let current = true;
    void askBackground('tab.report', { tabId }).then((answer) => {
      if (current && answer.ok) setReport(answer.value);
    });
    return () => {
      current = false;
    };
  }, [tabId]);

  if (!report) return null;
  return <Notice tone={report.state === 'failed' ? 'error' : 'info'}>{keptText(report)}</Notice>;
}
