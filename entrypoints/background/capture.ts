import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { extractionSchema } from '../../lib/messaging/extraction.ts';
import type { PageCapture } from '../../lib/messaging/surface.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';

type Reason = Extract<PageCapture, { state: 'unreadable' }>['reason'];

/** Pages of the web that browsers keep extensions out of. */
const stores =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)(?:\/|$)/;

/** Why a page that could not be read could not, from its address. */
function reasonOf(url: string): Reason {
  if (url === '') return 'noAccess';
  if (!/^https?:/i.test(url) || stores.test(url)) return 'browserPage';
  return /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : 'noAccess';
}

/** Reads the page of a tab as it is rendered now. Where nobody may read it, it still has an address and a title. */
export async function captureTab(
  tabId: number,
): Promise<Result<PageCapture, { code: 'gone'; message: string }>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return fail({ code: 'gone', message: 'the tab is closed' });
  const { url = '', title = '' } = tab;
  const unreadable = (reason: Reason) => ok({ state: 'unreadable', url, title, reason } as const);
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/clipper.js'],
    });
    const extraction = v.safeParse(extractionSchema, answer?.result);
    if (!extraction.success) return unreadable('noAccess');
    return extraction.output.state === 'pdf' ? unreadable('pdf') : ok(extraction.output);
  } catch {
    return unreadable(reasonOf(url));
  }
}
