import { BookX } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Nothing } from '../../components/library/Nothing.tsx';
import { AwayText } from '../../components/reader/AwayText.tsx';
import { NoText } from '../../components/reader/NoText.tsx';
import { ReaderHead } from '../../components/reader/ReaderHead.tsx';
import { useKeptCopy } from '../../components/reader/useKeptCopy.ts';
import { usePageThreads } from '../../components/thread/usePageThreads.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { AnnotationId, ResourceId } from '../../lib/model/id.ts';
import { noteReading } from '../../lib/store/reading.ts';
import { KeptText } from './KeptText.tsx';
import '../../components/annotation/annotation.css';
import '../../components/thread/thread.css';
import '../../components/reader/reader.css';

/** A page as it was kept, with what the member's communities say about it. */
export function ReaderPage({
  resourceId,
  noteId,
}: {
  resourceId: ResourceId;
  /** the note that the reader was opened for */
  noteId: AnnotationId | null;
}) {
  const db = useDatabase();
  const copy = useKeptCopy(resourceId);
  const page = usePageThreads(copy?.resource.urlKey ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = !!copy && page !== null;
  const title = copy?.resource.title || copy?.resource.url;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  useEffect(() => {
    if (!opened) return;
    void noteReading(db, [resourceId]);
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [opened]);

  if (copy === undefined) return <p class="library-quiet">{i18n.t('library.loading')}</p>;
  if (copy === null) {
    return (
      <Nothing icon={BookX} title={i18n.t('reader.gone')}>
        {i18n.t('reader.goneHint')}
      </Nothing>
    );
  }
  if (!page) return null;
  const head = <ReaderHead copy={copy} page={page} heading={heading} />;
  if (copy.away) return <AwayText head={head} copy={copy} page={page} />;
  return copy.content ? (
    <KeptText
      head={head}
      resource={copy.resource}
      markdown={copy.content.markdown}
      page={page}
      noteId={noteId}
    />
  ) : (
    <NoText head={head} copy={copy} page={page} />
  );
}
