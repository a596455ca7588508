import { fold } from '../fold.ts';
import type { FilterKey, ParsedQuery } from '../language/parsed.ts';
import { sequenceOf } from '../phrase.ts';
import type { QueryWord } from '../rank/word.ts';
import { facetPrefix } from '../segment/facet.ts';
import { siteHost } from '../siteHost.ts';
import type { SearchNames } from '../source.ts';
import { ideographs, queryWords } from '../terms.ts';

/** Documents that have, or must not have, any facet that matches. */
export interface FacetFilter {
  not: boolean;
  /** what the terms of the facets that are meant begin with */
  starts: string[];
  /** for a site: its host, whose parts of the name match too; null for everything else */
  hosts: string[] | null;
}

/** Which notes a filter by kind or by person means. */
export interface NoteFilter {
  not: boolean;
  /** null where it is about people */
  kinds: string[] | null;
  /** ids of members; null where it is about kinds */
  people: string[] | null;
}

/** A query as it is put to the index. */
export interface CompiledQuery {
  /** any of them is enough; the more of them a document holds, the better */
  words: QueryWord[];
  /** sequences of words that must be there */
  phrases: string[];
  /** what must not be there: all terms of an entry together, sequences of words */
  without: { words: string[][]; phrases: string[] };
  filters: FacetFilter[];
  /** what the filters by kind and by person mean for the notes of a page */
  notes: NoteFilter[];
  /** milliseconds since 1970: clipped before, and from then on */
  before: number | null;
  after: number | null;
}

/** Words looked for; more would not make the answer better, only slower. */
const mostWords = 16;

/** Whether nothing is asked. */
export const isBlank = ({ words, without, filters, before, after }: CompiledQuery): boolean =>
  words.length === 0 &&
  without.words.length === 0 &&
  without.phrases.length === 0 &&
  filters.length === 0 &&
  before === null &&
  after === null;

/** Whether a query names people or communities, so that their names are needed to compile it. */
export const namesPeople = ({ parts }: ParsedQuery): boolean =>
  parts.some((part) => part.type === 'filter' && (part.key === 'in' || part.key === 'by'));

/** What a filter's value is in the index: people and communities go by their ids. */
function valuesOf(key: FilterKey, value: string, names: SearchNames): string[] {
  if (key === 'site') return [hostOf(value)];
  if (key !== 'in' && key !== 'by') return [value];
  const wanted = fold(value);
  const named: readonly { id: string; name: string }[] =
    key === 'in' ? names.communities : names.people;
  const exactly = named.filter(({ id, name }) => id === value || fold(name) === wanted);
  const found = exactly.length > 0 ? exactly : named.filter(({ name }) => isPart(name, wanted));
  return found.map(({ id }) => id);
}

/** The host of an address or of the beginning of one, as pages are filed by it; what is none as it is. */
const hostOf = (value: string): string => siteHost(value) || siteHost(`https://${value}`) || value;

/** Whether a word of a name begins so. */
const isPart = (name: string, wanted: string): boolean =>
  wanted !== '' && ` ${fold(name)}`.includes(` ${wanted}`);

/** A query with its words folded and its names looked up. */
export function compile({ parts }: ParsedQuery, names: SearchNames): CompiledQuery {
  const words = new Map<string, QueryWord>();
  const compiled: CompiledQuery = {
    words: [],
    phrases: [],
    without: { words: [], phrases: [] },
    filters: [],
    notes: [],
    before: null,
    after: null,
  };
  const want = (text: string, whole: boolean): void => {
    for (const word of queryWords(text)) {
      if (words.size === mostWords) return;
      const known = words.get(word.text);
      const prefix = !whole && (known?.prefix ?? true);
      words.set(word.text, { ...word, prefix });
    }
  };
  for (const part of parts) {
    switch (part.type) {
      case 'words':
        if (!part.not) want(part.text, false);
        else compiled.without.words.push(...queryWords(part.text).map(allOf));
        break;
      case 'phrase': {
        const sequence = sequenceOf(part.text);
        if (sequence.trim() === '') break;
        (part.not ? compiled.without.phrases : compiled.phrases).push(sequence);
        if (!part.not) want(part.text, true);
        break;
      }
      case 'filter': {
        const { key, not } = part;
        const values = part.values.flatMap((value) => valuesOf(key, value, names));
        const hosts = key === 'site' ? values.map(fold) : null;
        compiled.filters.push({ not, starts: values.map((v) => facetPrefix(key, v)), hosts });
        if (key === 'kind') compiled.notes.push({ not, kinds: values.map(fold), people: null });
        if (key === 'by') compiled.notes.push({ not, kinds: null, people: values });
        break;
      }
      case 'date':
        if (part.key === 'before') compiled.before = Math.min(part.at, compiled.before ?? part.at);
        else compiled.after = Math.max(part.at, compiled.after ?? part.at);
    }
  }
  compiled.words = ripe([...words.values()]);
  return compiled;
}

const allOf = ({ text, parts }: Pick<QueryWord, 'text' | 'parts'>): string[] =>
  parts.length > 0 ? parts : [text];

/** One letter stands for all words that begin with it while it is the last that was typed, else for itself. */
const ripe = (words: readonly QueryWord[]): QueryWord[] =>
  words.map((word, place) => ({
    ...word,
    prefix:
      word.prefix &&
      (word.text.length > 1 || place === words.length - 1 || ideographs.test(word.text)),
  }));
