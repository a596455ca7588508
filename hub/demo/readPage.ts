import { readFile } from 'node:fs/promises';
import { Defuddle } from 'defuddle/node';
import { Window } from 'happy-dom';
import type { TextQuoteSelector } from '../../lib/model/selector.ts';

const contextLength = 32;
const blocks = 'h1, h2, p, li, th, td, figcaption, code';

/** A page of the demonstration, read as the extension reads one. */
export interface DemoText {
  title: string;
  byline: string;
  site: string;
  published: string;
  language: string;
  excerpt: string;
  markdown: string;
  words: number;
  /**
   * A selector for words of the page.
   * @throws where they do not stand in it exactly once
   */
  pin(quote: string): TextQuoteSelector;
}

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
    pin(quote) {
      const [text, ...others] = texts.filter((block) => block.includes(quote));
      if (text === undefined || others.length > 0) {
        throw new Error(`“${quote}” does not stand exactly once in ${file}`);
      }
      const start = text.indexOf(quote);
      const end = start + quote.length;
      return {
        type: 'TextQuoteSelector',
        exact: quote,
        prefix: text.slice(Math.max(0, start - contextLength), start),
        suffix: text.slice(end, end + contextLength),
      };
    },
  };
}
