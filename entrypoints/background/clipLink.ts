import { browser } from 'wxt/browser';
import type { CommunityId } from '../../lib/model/id.ts';
import { linkWords } from '../../lib/page/link/linkWords.ts';
import { keepLink } from '../../lib/store/link.ts';
import { keepFromMenu } from './keepFromMenu.ts';
import type { Library } from './library.ts';

/** A link that was chosen in a page. */
export interface ChosenLink {
  url: string;
  /** what it says; only Firefox tells */
  text: string | undefined;
  frameId: number | undefined;
}

/** What a link says in its page; empty where the browser does not let us look. */
async function wordsOf(tabId: number, { url, text, frameId }: ChosenLink): Promise<string> {
  if (text?.trim() && text.trim() !== url) return text;
  const target = { tabId, ...(frameId === undefined ? {} : { frameIds: [frameId] }) };
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: linkWords,
      args: [url],
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}

/**
 * Keeps the page that a link of a tab leads to, without opening it.
 * @param wrote called after the change
 */
export async function clipLink(
  library: Library,
  tabId: number,
  link: ChosenLink,
  wrote: () => void,
): Promise<void> {
  const [db, title] = await Promise.all([library(), wordsOf(tabId, link)]);
  const keep = ({ id: communityId }: { id: CommunityId }) =>
    keepLink(db, { url: link.url, title, communityId });
  await keepFromMenu(db, tabId, 'link', keep, wrote);
}
