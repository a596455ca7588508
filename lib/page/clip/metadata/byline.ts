import type { Declared } from './declared.ts';
import { oneLine } from './oneLine.ts';

const lead = /^(?:(?:written|posted|published|reported|words|story|text)\s+)?by\b[\s:]+/i;

const days = 'mon|tue|wed|thu|fri|sat|sun';
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** A date, a time of day, or how long a text takes to read. */
const notName = new RegExp(
  [
    String.raw`\b(?:(?:${days})[a-z]*\.?,?\s+)?(?:${months})[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${months})[a-z]*\.?\b`,
    String.raw`\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b`,
    String.raw`\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b`,
    String.raw`\b\d{1,2}:\d{2}\b`,
    String.raw`\b\d+\s*(?:min|minute|hour|day|week|month|year)s?\s+(?:read|ago)\b`,
  ].join('|'),
  'i',
);

const isAddress = (text: string): boolean => /^(?:https?:)?\/\/|^www\./i.test(text);

/**
 * The names in a byline: without "By", dates, reading times and addresses of profiles. Null where nothing is left.
 */
export function namesIn(byline: string): string | null {
  const parts = oneLine(byline)
    .replace(/(?:https?:)?\/\/\S+/g, '')
    .split(/\s*[|•·»]\s*|\s+[–—-]\s+/)
    .map((part) => {
      const at = part.search(notName);
      return (at < 0 ? part : part.slice(0, at)).replace(
        /[\s,;:(]+(?:(?:posted|published|updated|on)\s*:?\s*)*$/i,
        '',
      );
    })
    .map((part) => part.replace(lead, '').replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((part) => /\p{L}/u.test(part));
  return parts.join(' - ') || null;
}

const authorMarks =
  '[itemprop~="author"] [itemprop~="name"], [rel~="author"], .vcard .fn, .h-card.p-author';

/** The one name that a page marks as its author's, outside of comments; several are not its own. */
function marked(page: Document): string | null {
  const elements = [...page.querySelectorAll(authorMarks)].filter(
    (element) => !element.closest('[class*="comment" i], [id*="comment" i], aside, footer'),
  );
  const names = new Set(elements.map((element) => namesIn(element.textContent ?? '')));
  const [name, ...others] = [...names].filter((each) => each !== null);
  return name && others.length === 0 && name.length < 100 ? name : null;
}

/**
 * Who wrote a page: of papers all authors, else the byline that Readability or a site's reader found, else the name
 * that is marked as the author's.
 */
export function bylineOf(
  page: Document,
  declared: Declared,
  found: (string | null | undefined)[],
): string | null {
  const cited = declared.meta('citation_author');
  if (cited.length > 0) return [...new Set(cited.map(oneLine))].join('; ');
  for (const byline of found) {
    const names = byline && !isAddress(byline.trim()) ? namesIn(byline) : null;
    if (names) return names;
  }
  return marked(page);
}
