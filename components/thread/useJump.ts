import { useState } from 'preact/hooks';
import { askBackground } from '../../lib/hooks/background.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import type { annotatorCalls } from '../../lib/messaging/page.ts';
import { toAnnotator } from '../../lib/messaging/send.ts';
import type { Annotation } from '../../lib/model/annotation.ts';

/** Goes from a thread to its words in the page; `missed` where they could not be found. */
export function useJump(tab: BoundTab & { url: string }) {
  const [missed, setMissed] = useState(false);

  const jump = async ({ id }: Annotation): Promise<void> => {
    setMissed(false);
    const answer = await toAnnotator<typeof annotatorCalls>(tab.id)('annotator.focus', { id });
    if (answer.ok) return setMissed(!answer.value.found);
    // The page has no annotator yet: the background brings one, then shows the words.
    const opened = await askBackground('page.open', { url: tab.url, annotationId: id });
    setMissed(!opened.ok);
  };

  return { jump: (annotation: Annotation) => void jump(annotation), missed };
}
