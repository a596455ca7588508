import * as v from 'valibot';
import { type Sort, sorts } from '../../lib/search/browse.ts';

/** What the library's list shows: it is in the page's address, so that it can be bookmarked. */
export interface ListState {
  /** a query in the search's language */
  text: string;
  sort: Sort;
}

const sortSchema = v.fallback(v.picklist(sorts), 'best');

/** The state that the search part of an address tells, whatever it is. */
export function stateOf(search: string): ListState {
  const told = new URLSearchParams(search);
  return { text: told.get('q') ?? '', sort: v.parse(sortSchema, told.get('sort') ?? 'best') };
}

/** The search part of the address that tells a state; '' for the plain list. */
export function addressOf({ text, sort }: ListState): string {
  const told = new URLSearchParams();
  if (text !== '') told.set('q', text);
  if (sort !== 'best') told.set('sort', sort);
  return told.size === 0 ? '' : `?${told}`;
}
