import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageAnchor } from '../../lib/messaging/page.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { arrangeThreads } from '../thread/arrangeThreads.ts';
import { ThreadList } from '../thread/ThreadList.tsx';
import type { PageThreads } from '../thread/usePageThreads.ts';
import { useShownThread, type WantedThread } from '../thread/useShownThread.ts';
import { Button } from '../ui/Button.tsx';

/** What the member's communities say about a page, beside its kept copy. */
export function ReaderNotes({
  page,
  anchors,
  wanted,
  onJump,
  onWrite,
}: {
  page: PageThreads;
  /** what became of each note in the copy; null while its words are not there */
  anchors: readonly PageAnchor[] | null;
  wanted: WantedThread | null;
  onJump: (id: AnnotationId) => void;
  /** writes a note on the whole page; null where nothing can be written yet */
  onWrite: (() => void) | null;
}) {
  const arranged = useMemo(() => arrangeThreads(page.threads, anchors), [page, anchors]);
  useShownThread(wanted, arranged);
  return (
    <aside
      id="reader-notes"
      class="reader-notes"
      aria-labelledby="reader-notes-title"
      tabIndex={-1}
    >
      <div class="reader-notes-head">
        <h2 id="reader-notes-title">{i18n.t('reader.notes', page.threads.length)}</h2>
        {onWrite ? (
          <Button look="ghost" onClick={onWrite}>
            {i18n.t('reader.addNote')}
          </Button>
        ) : null}
      </div>
      {page.threads.length === 0 ? (
        <p class="panel-quiet">{i18n.t(onWrite ? 'reader.noNotes' : 'reader.noNotesYet')}</p>
      ) : (
        <ThreadList
          page={page}
          arranged={arranged}
          onJump={({ id }) => onJump(id)}
          lost={{ title: i18n.t('reader.lost'), hint: i18n.t('reader.lostHint') }}
        />
      )}
    </aside>
  );
}
