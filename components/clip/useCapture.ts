import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../lib/hooks/background.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import type { PageCapture } from '../../lib/messaging/surface.ts';
import type { ExtractedClip, Passage } from '../../lib/model/clip.ts';

/** The page in a tab as far as it has been read. What cannot be read still has an address and a title. */
export type Capture =
  | { status: 'reading' }
  | { status: 'read'; page: ExtractedClip; document: string | null; passages: Passage[] }
  | { status: 'unreadable'; reason: 'browserPage' | 'pdf' | 'noAccess' | 'noAnswer' };

/** A page that takes longer than this to give its text is kept without it. Milliseconds. */
const patience = 10_000;

function captured(value: PageCapture): Capture {
  if (value.state === 'unreadable') return { status: 'unreadable', reason: value.reason };
  return value.state === 'document'
    ? { status: 'read', page: value.page, document: value.page.document, passages: [] }
    : { status: 'read', page: value.page, document: null, passages: value.passages };
}

/** Reads the page in a tab, again when its address changes. */
export function useCapture(tab: BoundTab | null): Capture {
  const [found, setFound] = useState<{ of: string; capture: Capture } | null>(null);
  const id = tab?.id;
  const of = `${id} ${tab?.url}`;

  useEffect(() => {
    if (id === undefined) return;
    const tell = (capture: Capture) =>
      setFound((known) => (known?.of === of ? known : { of, capture }));
    const timer = setTimeout(() => tell({ status: 'unreadable', reason: 'noAnswer' }), patience);
    let current = true;
    void askBackground('tab.capture', { tabId: id }).then((answer) => {
      if (!current) return;
      if (!answer.ok) return tell({ status: 'unreadable', reason: 'noAnswer' });
      const { value } = answer;
      tell(captured(value));
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, of]);

  return found?.of === of ? found.capture : { status: 'reading' };
}
