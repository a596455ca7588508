import type { MemberId } from '../model/id.ts';
import { noRepute } from '../model/repute.ts';
import type { HubPage, SearchHit } from '../model/search.ts';
import { wordsOf } from './answer.ts';
import type { SearchAuthor, SearchDocument } from './document.ts';
import { facetLines, fieldText } from './extract.ts';
import { toHit } from './hit.ts';
import { meantBy } from './hydrate.ts';
import type { ParsedQuery } from './language/parsed.ts';
import type { CompiledQuery } from './query/compile.ts';
import type { SearchNames } from './source.ts';

/**
 * What of a query the hub can be asked: its words and phrases, and what is not to be there. Its filters are put to
 * what comes back.
 * @returns null where that leaves nothing to ask, or where a filter is about notes that do not come along
 */
export function askedOfHub({ parts }: ParsedQuery): string | null {
  const asked: string[] = [];
  let wants = false;
  for (const part of parts) {
    if (part.type === 'filter' && part.key === 'is') return null;
    if (part.type !== 'words' && part.type !== 'phrase') continue;
    const text = part.text.replaceAll('"', ' ').trim();
    if (text === '') continue;
    asked.push(`${part.not ? '-' : ''}${part.type === 'phrase' ? `"${text}"` : text}`);
    wants ||= !part.not;
  }
  return wants ? asked.join(' ') : null;
}

/** Pages that the hub found as hits, best first, those that the query's filters let through. */
export function hitsBeyond(
  found: readonly HubPage[],
  query: CompiledQuery,
  { people }: SearchNames,
): SearchHit[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const authorOf = (id: MemberId | null): SearchAuthor => ({
    id,
    name: (id && names.get(id)) ?? null,
  });
  const context = {
    wordOf: wordsOf(query, []),
    words: query.words.length,
    meant: meantBy(query),
    asked: query.notes.length > 0,
  };
  return [...found]
    .sort((a, b) => b.score - a.score)
    .map((page) => ({ document: documentOf(page, authorOf), score: page.score }))
    .filter(({ document }) => letsThrough(query, document))
    .map(({ document, score }) => ({ ...toHit(document, score, context), from: 'hub' }));
}

function documentOf(
  { resource, annotation, passage }: HubPage,
  authorOf: (id: MemberId | null) => SearchAuthor,
): SearchDocument {
  const { id, communityId, url, urlKey, title, site, byline, language } = resource;
  const { tags, excerpt, createdAt, updatedAt, authorId } = resource;
  return {
    ...{ id, communityId, url, urlKey, title, site, byline, language, tags, excerpt },
    ...{ createdAt, updatedAt, author: authorOf(authorId), text: passage ?? '' },
    repute: noRepute,
    notes: annotation ? [{ ...annotation, author: authorOf(annotation.authorId) }] : [],
  };
}

function letsThrough({ filters, before, after }: CompiledQuery, document: SearchDocument): boolean {
  if (before !== null && document.createdAt >= before) return false;
  if (after !== null && document.createdAt < after) return false;
  const facets = facetLines(fieldText(document, 'facets'));
  return filters.every(({ not, starts, hosts }) => {
    const has = facets.some(
      (facet) =>
        starts.some((start) => facet.startsWith(start)) ||
        (hosts?.some((host) => facet.endsWith(`.${host}`)) ?? false),
    );
    return has !== not;
  });
}
