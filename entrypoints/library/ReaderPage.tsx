import { BookX } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoText } from '../../components/reader/NoText.tsx';
import { ReaderHead } from '../../components/reader/ReaderHead.tsx';
import { useKeptCopy } from '../../components/reader/useKeptCopy.ts';
import { usePageThreads } from '../../components/thread/usePageThreads.ts';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import type { AnnotationId, ResourceId } from '../../lib/model/id.ts';
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
  const copy = useKeptCopy(resourceId);
  const page = usePageThreads(copy?.resource.urlKey ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = copy?.resource.title || copy?.resource.url;
  useEffect(() => {
    if (!title) return;
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!copy) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [!copy]);

  if (copy === undefined) return <p class="library-quiet">{i18n.t('library.loading')}</p>;
  if (copy === null) {
    return (
      <main class="library-nothing">
        <h1 class="cp-unseen">{i18n.t('library.title')}</h1>
        <EmptyState icon={BookX} title={i18n.t('reader.gone')}>
          <p>{i18n.t('reader.goneHint')}</p>
          <a href="#/">{i18n.t('library.back')}</a>
        </EmptyState>
      </main>
    );
  }
  if (!page) return null;
  const head = <ReaderHead copy={copy} heading={heading} />;
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
