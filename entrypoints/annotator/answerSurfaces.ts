import { browser } from 'wxt/browser';
import type { Annotator } from '../../components/page/annotator.ts';
import type { Ask } from '../../components/page/ask.ts';
import { tellKept } from '../../components/page/tellKept.ts';
import { annotatorCalls } from '../../lib/messaging/page.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { ok } from '../../lib/model/result.ts';

/**
 * Answers what the background and the extension's pages ask of this tab.
 * @returns a function that stops answering
 */
export const answerSurfaces = (annotator: Annotator, ask: Ask): (() => void) =>
  serve(
    'annotator',
    annotatorCalls,
    {
      async 'annotator.refresh'() {
        await annotator.notes.load();
        return ok(null);
      },
      async 'annotator.focus'({ id }) {
        return ok({ found: annotator.focus(id) });
      },
      async 'annotator.compose'({ kind }) {
        annotator.compose(kind);
        return ok(null);
      },
      async 'annotator.tell'({ report }) {
        tellKept(annotator, ask, report);
        return ok(null);
      },
      async 'annotator.anchors'() {
        return ok({ anchors: annotator.notes.anchors() });
      },
    },
    (sender) => sender.id === browser.runtime.id,
  );
