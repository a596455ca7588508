import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isWebAddress } from '../../lib/model/webAddress.ts';
import type { Searching } from '../../lib/search/index.ts';
import { clipWindow } from './showClip.ts';
import { markedSuggestion, plainSuggestion, suggestionsOf } from './suggestion.ts';

/** More than the address bar of any browser shows. */
const most = 9;

const describe = import.meta.env.FIREFOX ? plainSuggestion : markedSuggestion;

type Suggest = (suggestions: { content: string; description: string }[]) => void;
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab' | `${string}`;

async function open(url: string, disposition: Disposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

/** What was typed without a suggestion being chosen is searched for in the popup. */
async function searchFor(text: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await clipWindow(tab.id, text);
}

/** Searches the library from the address bar; an answer to what was typed before is never shown after a newer one. */
export function watchOmnibox(searching: Searching, wake: () => void): void {
  let typedOn = new AbortController();
  browser.omnibox.onInputStarted.addListener(() => {
    wake();
    void browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.search') });
  });
  const answer = async (text: string, suggest: Suggest): Promise<void> => {
    typedOn.abort();
    typedOn = new AbortController();
    const { signal } = typedOn;
    try {
      for await (const { hits } of searching.search(text, { limit: most * 2, signal })) {
        if (!signal.aborted) suggest(suggestionsOf(hits, describe).slice(0, most));
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    answer(text, suggest).catch((error: unknown) =>
      console.error('Commonplace: the address bar could not be answered', error),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void (isWebAddress(text) ? open(text, disposition) : searchFor(text));
  });
}
