import type { SearchHit } from '../../lib/model/search.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 has no place for, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(notXml, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text as XML, with the words that matched in `<match>`. */
function withMatches(text: string, matched: readonly string[]): string {
  if (matched.length === 0) return escapeXml(text);
  const words = new RegExp(`(${matched.map(escapePattern).join('|')})`, 'u');
  return text
    .split(new RegExp(words, 'gu'))
    .map((part, index) => (index % 2 === 1 ? `<match>${escapeXml(part)}</match>` : escapeXml(part)))
    .join('');
}

/** What is shown of a hit beside its title: what was said about the page, where the page itself has nothing. */
function passageOf({ passage, matched, notes: [note] }: SearchHit) {
  return passage === '' && note
    ? { text: note.passage, matched: note.matched }
    : { text: passage, matched };
}

/** A hit as one line of the address bar. */
export const plainSuggestion = (hit: SearchHit): string =>
  [hit.title || hit.url, passageOf(hit).text].filter((part) => part !== '').join(' — ');

/** A hit as Chrome's address bar takes it: XML with `match`, `dim` and `url` elements. */
export function markedSuggestion(hit: SearchHit): string {
  const { title, url, matched } = hit;
  const passage = passageOf(hit);
  const parts = [
    withMatches(title || url, matched),
    passage.text && `<dim>${withMatches(passage.text, passage.matched)}</dim>`,
    `<url>${escapeXml(url)}</url>`,
  ];
  return parts.filter((part) => part !== '').join(' — ');
}

/** One suggestion a page: the address bar takes each address once. */
export function suggestionsOf(
  hits: readonly SearchHit[],
  describe: (hit: SearchHit) => string,
): { content: string; description: string }[] {
  const byUrl = new Map<string, SearchHit>();
  for (const hit of hits) if (!byUrl.has(hit.url)) byUrl.set(hit.url, hit);
  return [...byUrl].map(([content, hit]) => ({ content, description: describe(hit) }));
}
