import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Conflicts } from '../../components/conflict/Conflicts.tsx';
import { PictureStrip } from '../../components/picture/PictureStrip.tsx';
import { hasPictures, showPictures } from '../../components/reader/pictures.ts';
import { ReaderNotes } from '../../components/reader/ReaderNotes.tsx';
import { ReaderText } from '../../components/reader/ReaderText.tsx';
import { ReaderTools } from '../../components/reader/ReaderTools.tsx';
import { useDocument } from '../../components/reader/useDocument.ts';
import type { PageThreads } from '../../components/thread/usePageThreads.ts';
import { Notice } from '../../components/ui/Notice.tsx';
import { useSetting } from '../../lib/hooks/setting.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { useAnnotator } from './useAnnotator.ts';
import { useWantedNote } from './useWantedNote.ts';

/** The words of a kept copy with their notes at them, and the notes' threads beside. */
export function KeptText({
  head,
  resource,
  markdown,
  page,
  noteId,
}: {
  head: ComponentChildren;
  resource: Resource;
  markdown: string;
  page: PageThreads;
  noteId: AnnotationId | null;
}) {
  const shown = useDocument(markdown);
  const [words, setWords] = useState<HTMLElement | null>(null);
  const [pictures, setPictures] = useState(false);
  const [size] = useSetting('readerSize');
  const { annotator, anchors, panelNote } = useAnnotator(words, resource);
  const wanted = useWantedNote({ annotator, anchors, page, noteId, panelNote });
  const illustrated = useMemo(
    () => shown.state === 'ready' && hasPictures(shown.nodes),
    [shown.state],
  );

  const show = () => {
    if (words) showPictures(words);
    setPictures(true);
  };

  return (
    <div class="reader">
      <main class="reader-column" style={{ '--reader-size': size ?? 1 }}>
        {head}
        <ReaderTools
          url={resource.url}
          text={{ pictures: illustrated ? { shown: pictures, show } : null }}
          notes={page.threads.length}
        />
        <Conflicts table="contents" rowId={resource.id} />
        <PictureStrip urlKey={resource.urlKey} />
        {shown.state === 'preparing' ? (
          <p class="library-quiet" role="status">
            {i18n.t('reader.preparing')}
          </p>
        ) : (
          <>
            {shown.plain ? <Notice tone="warn">{i18n.t('reader.plain')}</Notice> : null}
            <ReaderText nodes={shown.nodes} language={resource.language} onShown={setWords} />
          </>
        )}
      </main>
      <ReaderNotes
        page={page}
        anchors={anchors}
        wanted={wanted}
        onJump={(id) => annotator?.focus(id)}
        onWrite={annotator && (() => annotator.compose('note'))}
      />
    </div>
  );
}
