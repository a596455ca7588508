import type { AnnotationKind } from './annotation.ts';

/** A page of the library, or something said about one, that a text may link to. */
export interface ItemOffer {
  kind: 'page' | AnnotationKind;
  /** of the page; of a note the beginning of what it says */
  title: string;
  /** where it is read: the page's, with the note's words where it has some */
  address: string;
  /** host of the page */
  site: string;
}

/** A link as Markdown, so that it makes sense to any reader of it. */
export const itemLink = ({ title, address }: Pick<ItemOffer, 'title' | 'address'>): string =>
  `[${title.replace(/[[\]\\<>`*_~&]/g, '\\$&')}](${address.replace(
    /[()\s<>\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )})`;

/** Words from which a quote is told by its first and last ones. */
const many = 12;
const few = 5;

/** `-`, `,` and `&` mean something between the parts of a directive. */
const part = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * The address of some words of a page, by a text fragment (WICG Scroll to Text Fragment): browsers scroll to them
 * and mark them, and those that do not know it open the page.
 */
export function addressOfWords(address: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  if (words[0] === '') return address;
  const directive =
    words.length <= many ? part(words) : `${part(words.slice(0, few))},${part(words.slice(-few))}`;
  const [page, fragment = ''] = address.split(/#(.*)/s);
  return `${page}#${fragment.replace(/:~:.*$/s, '')}:~:text=${directive}`;
}
