import type { DefuddleResponse } from 'defuddle/full';
import { choose, linksAround } from './boundary/choose.ts';
import { condensed } from './boundary/condensed.ts';
import { cut } from './boundary/cut.ts';
import { defuddle, standardise } from './boundary/defuddle.ts';
import { Holding } from './boundary/holding.ts';
import { number, type Reading, readability } from './boundary/readability.ts';
import { rescue } from './boundary/rescue.ts';
import { threadIn } from './boundary/thread.ts';
import { prepare, unmarked } from './prepare/prepare.ts';
import { textOf } from './textOf.ts';
import { write } from './write/write.ts';

/** The main text of a page, with what each of the readers found. */
export interface Article {
  markdown: string;
  /** its words, without any mark-up */
  text: string;
  /** null where Defuddle could not read the page */
  defuddle: DefuddleResponse | null;
  /** null where Readability found no article */
  readability: Reading | null;
  /** who began the thread; null where the page is none */
  starter: string | null;
}

/** Marks in a copy the element that has the article in it. */
const rootMark = 'data-clip';

/**
 * Reads the main text out of a copy of a page, which is used up by it. Defuddle and Readability both say
 * what belongs to it; Defuddle's hand writes it in either case, since it knows code, footnotes and formulas.
 */
export function readArticle(page: Document, url: string): Article {
  prepare(page, url);
  const first = defuddle(page.cloneNode(true) as Document, url);
  number(page.body);
  const second = readability(page.cloneNode(true) as Document);
  const thread = first.extractorType === undefined ? threadIn(page) : null;
  const html = thread ? within(page, thread.root) : chosen(page, first, second);
  return {
    markdown: write(html, url),
    text: unmarked(textOf(html)),
    defuddle: first,
    readability: second,
    starter: thread?.author ?? null,
  };
}

/** All that an element of the page has in it, standardised. */
function within(page: Document, root: Element): string {
  root.setAttribute(rootMark, '');
  return standardise(page, `[${rootMark}]`);
}

/** The HTML of the article within the boundaries that suit the page. */
function chosen(page: Document, first: DefuddleResponse, second: Reading | null): string {
  if (!second) return first.content;
  const taken = condensed(textOf(first.content));
  const holding = new Holding(page.body, second);
  const choice = choose({
    known: first.extractorType !== undefined,
    defuddle: taken.length,
    readability: condensed(second.text).length,
    links: linksAround(page.body, holding),
  });
  if (choice === 'defuddle') return first.content;
  rescue(page.body, holding, taken);
  return within(page, cut(page, holding));
}
