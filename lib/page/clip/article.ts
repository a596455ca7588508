import { Readability } from '@mozilla/readability';
import Defuddle, { type DefuddleOptions, type DefuddleResponse } from 'defuddle/full';
import { markdownOf } from './markdown.ts';

/** The main text of a page, and what the page says about it, empty where it says nothing. */
export interface Article
  extends Pick<
    DefuddleResponse,
    'title' | 'author' | 'site' | 'domain' | 'published' | 'language' | 'description' | 'image'
  > {
  markdown: string;
  text: string;
}

const textOf = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

const lengthOf = (text: string): number => text.replace(/\s+/g, '').length;

/** Defuddle takes short lists for a blog's dates and tags: a recipe must not lose its ingredients. */
const rendering: DefuddleOptions = { separateMarkdown: true, removeContentPatterns: false };

/** `parse` and not `parseAsync`: the latter asks other people's servers about the page. */
function defuddle(page: Document, options: DefuddleOptions): Article {
  const found = new Defuddle(page, { ...rendering, ...options }).parse();
  return { ...found, markdown: found.contentMarkdown ?? '', text: textOf(found.content) };
}

function readability(page: Document): { html: string; length: number } {
  const html = new Readability(page, { keepClasses: true }).parse()?.content ?? '';
  return { html, length: lengthOf(textOf(html)) };
}

/** Below this many characters Readability's choice is too little to overrule Defuddle's. */
const enough = 500;

/**
 * Reads the main text out of a copy of a page, which is used up by it. Defuddle keeps more of what belongs
 * to a text (footnotes, code, formulas); where it takes twice what Readability takes it fell back to the
 * whole page, and where it takes much less it lost a part.
 */
export function readArticle(page: Document, url: string): Article {
  const second = readability(page.cloneNode(true) as Document);
  const first = defuddle(page, { url });
  const share = lengthOf(first.text) / second.length;
  if (second.length < enough || (share > 0.75 && share < 2)) return first;
  return { ...first, markdown: markdownOf(second.html, url), text: textOf(second.html) };
}
