import { readFile } from 'node:fs/promises';
import { Defuddle } from 'defuddle/node';
import { Window } from 'happy-dom';
import type { ClippedPage, DemoText } from './clipping.ts';
import type { DemoPage } from './notes.ts';
import { pinIn } from './pin.ts';

const blocks = 'h1, h2, p, li, th, td, figcaption, code';

/** Reads a file of `pages/` as it is served at `url`. */
export async function readPage(file: string, url: string): Promise<DemoText> {
  const html = await readFile(new URL(`./pages/${file}`, import.meta.url), 'utf8');
  const parse = () => {
    const { document } = new Window({ url });
    document.write(html);
    return document as unknown as Document;
  };
  const article = await Defuddle(parse(), url, { markdown: true });
  const texts = [...parse().querySelectorAll(blocks)]
    .filter((block) => !block.querySelector(blocks))
    .map((block) => block.textContent ?? '');

  return {
    title: article.title,
    byline: article.author,
    site: article.site,
    published: article.published,
    language: article.language,
    excerpt: article.description,
    markdown: article.content,
    words: article.wordCount,
    pin: (quote) => pinIn(texts, quote, file),
  };
}

/** A page that the hub serves, at the address that it has there. */
export async function servedPage(
  { file, ...clipping }: DemoPage,
  origin: string,
): Promise<ClippedPage> {
  const url = `${origin}/pages/${file}`;
  return { ...clipping, name: file, url, text: await readPage(file, url) };
}
