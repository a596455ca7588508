import type { ExtractedClip } from '../../model/clip.ts';
import type { Article } from './article.ts';
import { isoDate } from './isoDate.ts';

export type Metadata = Pick<
  ExtractedClip,
  'title' | 'byline' | 'site' | 'published' | 'language' | 'excerpt' | 'image'
>;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const orNull = (text: string | null | undefined): string | null => oneLine(text ?? '') || null;

/** A language tag in its canonical form; null where it is none. */
function languageTag(text: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

function webAddress(text: string, base: string): string | null {
  if (text === '' || !URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

/** The name of the site, where it says one: Defuddle puts the author or the host in its place. */
function siteName({ site, author, domain }: Article): string | null {
  const name = oneLine(site);
  const standsIn = [oneLine(author), domain, domain.replace(/^www\./, '')];
  return name === '' || standsIn.includes(name) ? null : name;
}

/** As much of the text's beginning as makes an excerpt. */
const beginning = (text: string): string | null => {
  const line = oneLine(text);
  if (line.length <= 200) return line || null;
  return `${line
    .slice(0, 200)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
};

/** What a page says about itself, each in one line, null where it says nothing. */
export const metadataOf = (document: Document, article: Article, url: string): Metadata => ({
  title: orNull(article.title) ?? orNull(document.title) ?? new URL(url).hostname,
  byline: orNull(article.author),
  site: siteName(article),
  published: isoDate(article.published),
  language: languageTag(document.documentElement.lang || article.language),
  excerpt: orNull(article.description) ?? beginning(article.text),
  image: webAddress(article.image, url),
});
