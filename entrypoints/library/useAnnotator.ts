import { h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Annotator, createAnnotator } from '../../components/page/annotator.ts';
import { AnnotatorProvider } from '../../components/page/context.ts';
import { createHost } from '../../components/page/host.ts';
import { listen } from '../../components/page/listen.ts';
import { PageSurfaces } from '../../components/page/PageSurfaces.tsx';
import { copyAsk } from '../../components/reader/copyAsk.ts';
import { copyPage } from '../../components/reader/copyPage.ts';
import type { PageAnchor, pageCalls } from '../../lib/messaging/page.ts';
import { toBackground } from '../../lib/messaging/send.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { createHighlighter } from '../../lib/page/highlight/index.ts';
import { answerSurfaces } from '../annotator/answerSurfaces.ts';

/** The annotator at work on a kept copy, and what it tells. */
export interface AnnotatedCopy {
  annotator: Annotator | null;
  /** what became of each note in the copy; null until it has been looked for */
  anchors: PageAnchor[] | null;
  /** the note whose thread was asked for from its card */
  panelNote: { id: AnnotationId } | null;
}

/** Brings the notes of a kept copy to its words, for as long as those are in the page. */
export function useAnnotator(words: HTMLElement | null, resource: Resource): AnnotatedCopy {
  const [annotator, setAnnotator] = useState<Annotator | null>(null);
  const [anchors, setAnchors] = useState<PageAnchor[] | null>(null);
  const [panelNote, setPanelNote] = useState<AnnotatedCopy['panelNote']>(null);

  useEffect(() => {
    if (!words) return;
    const life = new AbortController();
    const host = createHost(document);
    const highlighter = createHighlighter(document);
    const ask = copyAsk(toBackground<typeof pageCalls>(), {
      anchored: setAnchors,
      panel: (id) => setPanelNote(id && { id }),
    });
    const page = copyPage(words, resource);
    const working = createAnnotator({ page, ask, highlighter, host });
    const surfaces = document.createElement('div');
    host.root.append(surfaces);
    render(h(AnnotatorProvider, { value: working }, h(PageSurfaces, null)), surfaces);
    listen({
      document,
      annotator: working,
      isAlive: () => !life.signal.aborted,
      stop: () => life.abort(),
      signal: life.signal,
    });
    const stopAnswering = answerSurfaces(working, ask);
    setAnnotator(working);
    void working.start().then(() => {
      if (!life.signal.aborted) setAnchors(working.notes.anchors());
    });
    return () => {
      // What is still on its way to this annotator is for words that are not here any more.
      working.leave();
      life.abort();
      stopAnswering();
      render(null, surfaces);
      highlighter.clear();
      host.remove();
      setAnnotator(null);
      setAnchors(null);
    };
  }, [words, resource.id]);

  return { annotator, anchors, panelNote };
}
