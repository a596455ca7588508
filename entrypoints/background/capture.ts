import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { extractionSchema } from '../../lib/messaging/extraction.ts';
import { toViewer } from '../../lib/messaging/send.ts';
import type { PageCapture } from '../../lib/messaging/surface.ts';
import type { viewerCalls } from '../../lib/messaging/viewer.ts';
import { documentIn, shownAddress } from '../../lib/messaging/viewerAddress.ts';
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

/** Reads the document that our viewer shows in a tab. */
async function captureDocument(
  tabId: number,
  url: string,
  title: string,
): Promise<Result<PageCapture, never>> {
  const answer = await toViewer<typeof viewerCalls>(tabId)('document.clip', {});
  return answer.ok
    ? ok({ state: 'document', page: answer.value.clip })
    : ok({ state: 'unreadable', url: shownAddress(url), title, reason: 'noAccess' });
}

/** Reads the page of a tab as it is rendered now. Where nobody may read it, it still has an address and a title. */
export async function captureTab(
  tabId: number,
): Promise<Result<PageCapture, { code: 'gone'; message: string }>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return fail({ code: 'gone', message: 'the tab is closed' });
  const { url = '', title = '' } = tab;
  if (documentIn(url) !== null) return captureDocument(tabId, url, title);
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
