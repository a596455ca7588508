import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { webPage } from '../../components/page/annotatedPage.ts';
import { createAnnotator } from '../../components/page/annotator.ts';
import { AnnotatorProvider } from '../../components/page/context.ts';
import { canHost, createHost } from '../../components/page/host.ts';
import { listen } from '../../components/page/listen.ts';
import { PageSurfaces } from '../../components/page/PageSurfaces.tsx';
import type { pageCalls } from '../../lib/messaging/page.ts';
import { toBackground } from '../../lib/messaging/send.ts';
import { releaseText } from '../../lib/page/anchor/index.ts';
import { createHighlighter } from '../../lib/page/highlight/index.ts';
import { answerSurfaces } from './answerSurfaces.ts';

interface Running {
  isAlive(): boolean;
  selected(): void;
}

/** Where a copy of this script that was injected before is found: the scripts of an extension share their globals. */
const place = Symbol.for('commonplace.annotator');

/**
 * Brings a page's notes to their words. Injected where something is known, or where words are selected.
 * Gives whether it is at work in the page.
 */
export default defineUnlistedScript((): boolean => {
  if (!canHost(document)) return false;
  const running: Running | undefined = Reflect.get(globalThis, place);
  if (running?.isAlive()) {
    running.selected();
    return true;
  }

  const host = createHost(document);
  const highlighter = createHighlighter(document);
  const ask = toBackground<typeof pageCalls>();
  const annotator = createAnnotator({ page: webPage(document), ask, highlighter, host });
  const surfaces = document.createElement('div');
  host.root.append(surfaces);
  render(h(AnnotatorProvider, { value: annotator }, h(PageSurfaces, null)), surfaces);

  const life = new AbortController();
  // An extension that was updated cannot be asked any more; its next copy takes over.
  const isAlive = () => browser.runtime?.id !== undefined && !host.isReplaced();
  const stop = () => {
    // Words that can no longer be saved can still be copied.
    if (annotator.surface.peek().state === 'composer') return;
    life.abort();
    annotator.notes.stop();
    releaseText(document);
    render(null, surfaces);
    // Highlights are known to the page by name: where a later copy is at work, they are its own.
    if (!host.isReplaced()) highlighter.clear();
    host.remove();
  };
  listen({ document, annotator, isAlive, stop, signal: life.signal });
  answerSurfaces(annotator, ask);
  Reflect.set(globalThis, place, { isAlive, selected: annotator.selected } satisfies Running);

  void annotator.start();
  annotator.selected();
  return true;
});
