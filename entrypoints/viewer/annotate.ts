import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { readClip } from '../../components/document/documentClip.ts';
import { type DocumentName, documentPage } from '../../components/document/documentPage.ts';
import type { PdfView } from '../../components/document/pdfView.ts';
import { createAnnotator } from '../../components/page/annotator.ts';
import { AnnotatorProvider } from '../../components/page/context.ts';
import { createHost } from '../../components/page/host.ts';
import { listen } from '../../components/page/listen.ts';
import { PageSurfaces } from '../../components/page/PageSurfaces.tsx';
import type { pageCalls } from '../../lib/messaging/page.ts';
import { toBackground } from '../../lib/messaging/send.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { viewerCalls } from '../../lib/messaging/viewer.ts';
import { ok } from '../../lib/model/result.ts';
import { createHighlighter } from '../../lib/page/highlight/index.ts';
import { answerSurfaces } from '../annotator/answerSurfaces.ts';

/** Brings the notes of a document to its words, as the annotator does in pages of the web. */
export function annotate(view: PdfView, name: DocumentName): () => void {
  const page = documentPage(view, name);
  const host = createHost(document);
  const highlighter = createHighlighter(document);
  const ask = toBackground<typeof pageCalls>();
  const annotator = createAnnotator({ page, ask, highlighter, host });
  const surfaces = document.createElement('div');
  host.root.append(surfaces);
  render(h(AnnotatorProvider, { value: annotator }, h(PageSurfaces, null)), surfaces);

  const life = new AbortController();
  const stop = () => {
    life.abort();
    render(null, surfaces);
    highlighter.clear();
    host.remove();
  };
  listen({ document, annotator, isAlive: () => true, stop, signal: life.signal });
  const answering = [answerSurfaces(annotator, ask), answerViewer(view)];
  // Turning pages looks like a page that never rests, and notes would wait for seconds on one that was drawn.
  view.events.on('textlayerrendered', annotator.notes.mend);

  void ask('page.lookup', page.hint()).then((answer) => {
    // Where the member wants nothing in pages, or nothing on this site, words are only read.
    if (answer.ok && answer.value.state === 'off') return stop();
    return annotator.start();
  });
  return () => {
    stop();
    view.events.off('textlayerrendered', annotator.notes.mend);
    for (const end of answering) end();
  };
}

const answerViewer = (view: PdfView): (() => void) =>
  serve(
    'viewer',
    viewerCalls,
    { 'document.clip': async () => ok({ clip: await readClip(view.open) }) },
    (sender) => sender.id === browser.runtime.id,
  );
