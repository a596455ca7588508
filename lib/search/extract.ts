import { threads } from '../model/thread.ts';
import type { SearchDocument } from './document.ts';
import type { Field } from './fields.ts';
import { type State, states } from './language/parsed.ts';
import { plainText, withoutTags } from './plainText.ts';
import { facetTerm } from './segment/facet.ts';
import { addressWords, siteHost } from './siteHost.ts';
import { languageOf } from './stem/languages.ts';

/** The words of a note as they are searched and shown: HTML in a note is what was said. */
export const noteText = (body: string): string => plainText(body);

/** The words of a page's Markdown as they are searched and shown. */
export const pageText = (markdown: string): string => plainText(withoutTags(markdown));

/** Whether somebody asked something about the page that nobody has answered. */
const isUnanswered = ({ notes }: SearchDocument): boolean =>
  threads(notes).some(({ root, replies }) => root.kind === 'question' && replies.length === 0);

/** What `is:` finds the page by. */
function statesOf(document: SearchDocument): State[] {
  const { isEndorsed, hasWorked, isStale } = document.repute;
  const holds: Record<State, boolean> = {
    unanswered: isUnanswered(document),
    endorsed: isEndorsed,
    worked: hasWorked,
    stale: isStale,
  };
  return states.filter((state) => holds[state]);
}

/** What a document is filtered and counted by, each once. */
function facetsOf(document: SearchDocument): string[] {
  const { author, communityId, notes, tags, url } = document;
  const language = languageOf(document.language ?? '');
  const people = [author, ...notes.map((note) => note.author)];
  return [
    ...new Set([
      facetTerm('in', communityId),
      ...[...tags, ...notes.flatMap((note) => note.tags)].map((tag) => facetTerm('tag', tag)),
      ...notes.map(({ kind }) => facetTerm('kind', kind)),
      ...people.flatMap(({ id }) => (id === null ? [] : facetTerm('by', id))),
      facetTerm('site', siteHost(url)),
      ...(language === '' ? [] : [facetTerm('language', language)]),
      ...statesOf(document).map((state) => facetTerm('is', state)),
      ...(document.repute.isStaleItself ? [facetTerm('itself', 'stale')] : []),
    ]),
  ];
}

/** Facets travel to the index as one text, a line each: no facet holds a line's end. */
export const facetLines = (facets: string): string[] => facets.split('\n');

/** The text of a document's field. */
export function fieldText(document: SearchDocument, field: Field): string {
  const { notes } = document;
  switch (field) {
    case 'tags':
      return [...document.tags, ...notes.flatMap(({ tags }) => tags)].join('\n');
    case 'quote':
      return notes.map(({ quote }) => quote).join('\n');
    case 'note':
      return notes.map(({ body }) => noteText(body)).join('\n');
    case 'text':
      return pageText(document.text);
    case 'site':
      return [document.site ?? '', siteHost(document.url), ...addressWords(document.url)].join(
        '\n',
      );
    case 'facets':
      return facetsOf(document).join('\n');
    default:
      return document[field] ?? '';
  }
}
