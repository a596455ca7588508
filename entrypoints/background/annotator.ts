import { browser } from 'wxt/browser';
import type { annotatorCalls } from '../../lib/messaging/page.ts';
import { toAnnotator } from '../../lib/messaging/send.ts';

export const askAnnotator = (tabId: number) => toAnnotator<typeof annotatorCalls>(tabId);

/**
 * Brings the annotator into the page of a tab, once a document.
 * @returns false where the browser does not let us into the page, or the page has no room for us
 */
export async function bringAnnotator(tabId: number): Promise<boolean> {
  if ((await askAnnotator(tabId)('annotator.anchors', {})).ok) return true;
  try {
    const [page] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/annotator.js'],
    });
    return page?.result === true;
  } catch {
    return false;
  }
}
