import { showPanel } from '../../lib/hooks/panel.ts';
import { panelQuery } from '../../lib/messaging/panelWord.ts';
import { words } from '../../lib/search/terms.ts';

/** Characters of a selection that are looked at, and words of it that are searched for. */
const most = { characters: 2_000, words: 12 };

/** A query for some words of a page: none of their marks is taken for an operator. */
export const queryOf = (text: string): string =>
  words(text.slice(0, most.characters))
    .slice(0, most.words)
    .map(({ raw }) => raw)
    .join(' ');

/** Opens the side panel of a tab with what the library has about some words. To be called before anything is awaited. */
export async function searchInPanel(tabId: number, text: string): Promise<void> {
  const shown = showPanel(tabId);
  await panelQuery.leave(tabId, queryOf(text));
  await shown;
}
