import type { ExtractedClip } from '../../../model/clip.ts';
import type { Article } from '../article.ts';
import { bylineOf } from './byline.ts';
import { type Declared, declaredIn } from './declared.ts';
import { isoDate } from './isoDate.ts';
import { oneLine, orNull } from './oneLine.ts';
import { firstTitle, withoutSite } from './title.ts';

export type Metadata = Pick<
  ExtractedClip,
  'title' | 'byline' | 'site' | 'published' | 'language' | 'excerpt' | 'image'
>;

/** Where pages declare when they were published, besides what the readers look at. */
const dates = [
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'date',
];

/** A language tag in its canonical form; null where it is none. */
function languageTag(text: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** The address of a picture on the web; null for pictures that are written into the page. */
function pictureAddress(text: string | undefined, base: string): string | null {
  if (!text?.trim() || !URL.canParse(text.trim(), base)) return null;
  const address = new URL(text.trim(), base);
  return /^https?:$/.test(address.protocol) ? address.href : null;
}

/** The name of the site, where it says one: Defuddle puts the author or the host in its place. */
function siteOf({ defuddle, readability }: Article): string | null {
  const declared = oneLine(readability?.site ?? '');
  if (declared && !/^https?:\/\//.test(declared)) return declared;
  const name = oneLine(defuddle?.site ?? '');
  const domain = defuddle?.domain ?? '';
  const standsIn = [oneLine(defuddle?.author ?? ''), domain, domain.replace(/^www\./, '')];
  return name === '' || standsIn.includes(name) ? null : name;
}

function publishedIn({ defuddle, readability }: Article, declared: Declared): string | null {
  const written = [readability?.published, defuddle?.published, ...dates.flatMap(declared.meta)];
  for (const date of written) if (isoDate(date)) return isoDate(date);
  return null;
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

function titleOf(
  page: Document,
  { defuddle, readability }: Article,
  site: string | null,
  url: string,
): string {
  const title = firstTitle([readability?.title, defuddle?.title, page.title]);
  return title ? withoutSite(title, site) : new URL(url).hostname;
}

/** What a page says about itself, each in one line, null where it says nothing. */
export function metadataOf(page: Document, article: Article, url: string): Metadata {
  const { defuddle, readability, starter, text } = article;
  const declared = declaredIn(page);
  const site = siteOf(article);
  // Defuddle guesses at names on pages that it does not know.
  const told = defuddle?.extractorType === undefined ? undefined : defuddle.author;
  return {
    title: titleOf(page, article, site, url),
    byline: bylineOf(page, declared, [told, starter, readability?.byline]),
    site,
    published: publishedIn(article, declared),
    language: languageTag(page.documentElement.lang || defuddle?.language || readability?.language),
    excerpt: orNull(defuddle?.description) ?? beginning(text),
    image: pictureAddress(defuddle?.image, url),
  };
}
