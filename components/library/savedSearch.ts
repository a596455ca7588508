import type { SavedSearch } from '../../lib/store/local.ts';
import type { ListState } from './listState.ts';

/** Searches that are kept; the one kept longest ago makes room. */
const most = 20;

const same = (a: { text: string }, b: { text: string }): boolean => a.text === b.text;

export const isSaved = (saved: readonly SavedSearch[], text: string): boolean =>
  saved.some((search) => same(search, { text }));

export const withSearch = (saved: readonly SavedSearch[], state: ListState): SavedSearch[] =>
  [...withoutSearch(saved, state), state].slice(-most);

export const withoutSearch = (
  saved: readonly SavedSearch[],
  search: { text: string },
): SavedSearch[] => saved.filter((other) => !same(other, search));
