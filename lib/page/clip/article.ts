import type { DefuddleResponse } from 'defuddle/full';
import { cut } from './cut.ts';
import { defuddle, standardise } from './defuddle.ts';
import { prepare } from './prepare.ts';
import { number, readability } from './readability.ts';
import { write } from './write.ts';

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

export function readArticle(page: Document, url: string): Article {
  prepare(page, url);
  const first = defuddle(page.cloneNode(true) as Document, url);
  number(page.body);
  const reading = readability(page.cloneNode(true) as Document);
  const dm = write(first.content, url);
  const mode = (globalThis as any).__mode;
  if (!reading) return { ...first, markdown: dm, text: textOf(first.content) };
  cut(page, reading, () => false).setAttribute('data-cp-root', '');
  const html = standardise(page, '[data-cp-root]');
  const rm = write(html, url);
  (globalThis as any).__cand = { dm, rm, type: first.extractorType };
  return { ...first, markdown: rm, text: textOf(html) };
}
