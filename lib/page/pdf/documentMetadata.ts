import { fileName } from './fileName.ts';
import { pdfDate } from './pdfDate.ts';

/** What a file says of itself: its information dictionary, and its XMP where it has some. */
export interface DocumentInfo {
  info: Readonly<Record<string, unknown>>;
  /** a property of XMP by its prefixed name, `dc:title` for one */
  xmp: (name: string) => unknown;
}

export interface DocumentMetadata {
  title: string;
  byline: string | null;
  /** ISO 8601 */
  published: string | null;
  /** BCP 47 */
  language: string | null;
  doi: string | null;
}

/** What programs write as a title where nobody gave one. */
const noTitle =
  /^(?:untitled.*|microsoft (?:word|powerpoint|excel) - .*|(?:powerpoint )?presentation|(?:word )?document\d*|slide \d+|.*\.(?:docx?|pptx?|xlsx?|indd|tex|dvi|pdf|qxd|rtf|odt))$/i;

const textOf = (value: unknown): string | null => {
  const text = Array.isArray(value) ? value.filter(Boolean).join(', ') : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
};

const languageOf = (value: unknown): string | null => {
  try {
    return Intl.getCanonicalLocales(textOf(value) ?? [])[0] ?? null;
  } catch {
    return null;
  }
};

/**
 * What is known of a document without reading it.
 * @param heading the document's first heading, for files without a title
 */
export function documentMetadata(
  { info, xmp }: DocumentInfo,
  url: string,
  heading: string,
): DocumentMetadata {
  const given = [textOf(xmp('dc:title')), textOf(info.Title)];
  const title = given.find((one) => one !== null && !noTitle.test(one)) ?? (heading || null);
  const doi = textOf(xmp('prism:doi')) ?? textOf(info.doi);
  return {
    title: title ?? (fileName(url) || url),
    byline: textOf(xmp('dc:creator')) ?? textOf(info.Author),
    published: pdfDate(info.CreationDate),
    language: languageOf(info.Language) ?? languageOf(xmp('dc:language')),
    doi: doi && /\b10\.\d{4,9}\/\S+/.test(doi) ? doi : null,
  };
}
