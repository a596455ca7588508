import { i18n } from '#i18n';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import { failureText } from '../failure/failureText.ts';
import { keptText } from '../kept/keptText.ts';
import type { Annotator } from './annotator.ts';
import type { Ask } from './ask.ts';

/** Says in the page what became of something kept from its menu, and offers to take it back. */
export function tellKept(
  { notes, notices }: Pick<Annotator, 'notes' | 'notices'>,
  ask: Ask,
  report: KeptReport,
): void {
  const takeBack = async (keptId: string) => {
    const answer = await ask('kept.takeBack', { keptId });
    await notes.load();
    if (answer.ok) notices.tell(i18n.t('kept.takenBack'));
    else notices.fail(failureText(answer.error));
  };

  const text = keptText(report);
  if (report.state === 'failed') notices.fail(text);
  else if (report.state === 'known') notices.tell(text);
  else {
    const { keptId, cut } = report;
    const undo = { label: i18n.t('page.undo'), run: () => void takeBack(keptId) };
    // What was lost is not taken from sight before it was read.
    if (cut.length > 0) notices.offer(text, [undo]);
    else notices.tell(text, [undo]);
  }
}
