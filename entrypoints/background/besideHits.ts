import { i18n } from '#i18n';
import { marked } from '../../components/search/marked.ts';
import type { BesideHit } from '../../lib/model/beside.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { isWebAddress } from '../../lib/model/webAddress.ts';
import { fold } from '../../lib/search/fold.ts';
import type { Searching } from '../../lib/search/index.ts';
import { siteHost } from '../../lib/search/siteHost.ts';
import { tellingTerms } from '../../lib/search/stopWords.ts';
import type { Term } from '../../lib/search/terms.ts';

/** Hits that are shown: they are a hint beside what was asked for. */
const most = 4;
/** Words of what an engine was asked that are looked up. */
const mostWords = 16;

/** Cut where words matched here: it takes more code than a script in a page should have. */
function toHit({ url, title, site, passage, matched, notes }: SearchHit): BesideHit {
  const [note] = notes;
  const said = passage === '' && note ? note : { passage, matched };
  return {
    url,
    title: marked(title || url, matched),
    site: site || siteHost(url),
    passage: said.passage === '' ? [] : marked(said.passage, said.matched),
    notes: notes.length > 0 ? i18n.t('beside.notes', notes.length) : '',
  };
}

/** Letters from which one word counts as a form of another that begins so. */
const formLength = 4;

const isForm = (word: string, other: string): boolean =>
  word === other ||
  (Math.min(word.length, other.length) >= formLength &&
    (word.startsWith(other) || other.startsWith(word)));

/** How many of some words a hit holds, in itself or in what was said about it; a word that only looks like one does not count. */
function heldBy({ matched, notes }: SearchHit, wanted: readonly Term[]): number {
  const there = [...matched, ...notes.flatMap((note) => note.matched)].map(fold);
  return wanted.filter(({ folded }) => there.some((word) => isForm(word, folded))).length;
}

/**
 * Pages that hold enough of what was asked to be worth the place: half of the words that tell what it is about, and
 * two where there are two. Looked for on this device alone.
 * @param languages that the member reads, as tags: what was asked is in one of them
 */
export async function worthShowing(
  searching: Searching,
  asked: string,
  languages: readonly string[],
): Promise<BesideHit[]> {
  const wanted = tellingTerms(asked, languages).slice(0, mostWords);
  if (wanted.length === 0) return [];
  const query = wanted.map(({ raw }) => raw).join(' ');
  const needed = Math.max(Math.min(2, wanted.length), Math.ceil(wanted.length / 2));
  let found: SearchHit[] = [];
  for await (const { hits } of searching.search(query, { limit: most })) found = hits;
  return found.filter((hit) => isWebAddress(hit.url) && heldBy(hit, wanted) >= needed).map(toHit);
}
