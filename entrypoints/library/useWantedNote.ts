import { useEffect, useState } from 'preact/hooks';
import type { Annotator } from '../../components/page/annotator.ts';
import type { PageThreads } from '../../components/thread/usePageThreads.ts';
import type { WantedThread } from '../../components/thread/useShownThread.ts';
import type { PageAnchor } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';

/**
 * The note to bring into view: the one the reader was opened for, at its words once they are found, and the one
 * whose thread was asked for from its card.
 */
export function useWantedNote({
  annotator,
  anchors,
  page,
  noteId,
  panelNote,
}: {
  annotator: Annotator | null;
  anchors: readonly PageAnchor[] | null;
  page: PageThreads;
  noteId: AnnotationId | null;
  panelNote: { id: AnnotationId } | null;
}): WantedThread | null {
  const [wanted, setWanted] = useState<AnnotationId | null>(null);
  const looked = anchors !== null;
  useEffect(() => {
    if (!annotator || !looked || noteId === null) return;
    const thread = page.threads.find(
      ({ root, replies }) => root.id === noteId || replies.some(({ id }) => id === noteId),
    );
    if (thread) annotator.focus(thread.root.id);
    setWanted(noteId);
  }, [annotator, looked, noteId]);
  useEffect(() => setWanted(panelNote?.id ?? null), [panelNote]);
  return wanted && { id: wanted, shown: () => setWanted(null) };
}
