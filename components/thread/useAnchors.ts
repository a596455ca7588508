import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { envelopeSchema } from '../../lib/messaging/envelope.ts';
import { type annotatorCalls, type PageAnchor, pageCalls } from '../../lib/messaging/page.ts';
import { toAnnotator } from '../../lib/messaging/send.ts';
import type { Sender } from '../../lib/messaging/serve.ts';

const anchoredSchema = pageCalls['page.anchored'].input;

/** The anchors that a message from the page of `tabId` tells of, or null where it tells of something else. */
export function anchorsIn(message: unknown, sender: Sender, tabId: number): PageAnchor[] | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id !== tabId) return null;
  const envelope = v.safeParse(envelopeSchema, message);
  if (!envelope.success || envelope.output.call !== 'page.anchored') return null;
  const told = v.safeParse(anchoredSchema, envelope.output.input);
  return told.success ? told.output.anchors : null;
}

/**
 * What became of each annotation in a tab's page, in the page's order, as the page tells it.
 * @param url asks again when the tab goes to another page
 * @returns null where the page has no annotator to ask
 */
export function useAnchors(tabId: number, url: string): PageAnchor[] | null {
  const [anchors, setAnchors] = useState<PageAnchor[] | null>(null);

  useEffect(() => {
    let current = true;
    setAnchors(null);
    void toAnnotator<typeof annotatorCalls>(tabId)('annotator.anchors', {}).then((answer) => {
      if (current && answer.ok) setAnchors(answer.value.anchors);
    });
    const listener = (message: unknown, sender: Sender): undefined => {
      const told = anchorsIn(message, sender, tabId);
      if (told) setAnchors(told);
    };
    browser.runtime.onMessage.addListener(listener);
    return () => {
      current = false;
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tabId, url]);

  return anchors;
}
