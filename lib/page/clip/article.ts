import type { DefuddleResponse } from 'defuddle/full';
import { choose, isClear, linksAround } from './boundary/choose.ts';
import { condensed } from './boundary/condensed.ts';
import { cut } from './boundary/cut.ts';
import { defuddle, readMetadata, standardise } from './boundary/defuddle.ts';
import { Holding } from './boundary/holding.ts';
import { number, type Reading, readability } from './boundary/readability.ts';
import { hasLostParts, rescue } from './boundary/rescue.ts';
import { stretchOf } from './boundary/stretch.ts';
import { threadIn } from './boundary/thread.ts';
import { prepare, unmarked } from './prepare/prepare.ts';
import { bodyOf, textOf } from './textOf.ts';
import { write } from './write/write.ts';

/** What Defuddle reads of a page besides its text. */
export type Told = Omit<DefuddleResponse, 'content'>;

/** The main text of a page, with what each of the readers found. */
export interface Article {
  markdown: string;
  /** its words, without any mark-up */
  text: string;
  /** null where Defuddle could not read the page */
  defuddle: Told | null;
  /** null where Readability found no article */
  readability: Reading | null;
  /** who began the thread; null where the page is none */
  starter: string | null;
}

interface Chosen {
  html: string;
  told: Told;
  starter?: string | null;
}

const copyOf = (page: Document): Document => page.cloneNode(true) as Document;

/** Marks in a copy the element that has the article in it, and the one that stands for its text. */
const rootMark = 'data-clip';
const stretchMark = 'data-clip-stretch';

/**
 * Reads the main text out of a copy of a page, which is used up by it. Defuddle and Readability both say
 * what belongs to it; Defuddle's hand writes it in either case, since it knows code, footnotes and formulas.
 */
export function readArticle(page: Document, url: string): Article {
  prepare(page, url);
  const whole = copyOf(page);
  number(page.body);
  const reading = readability(copyOf(page));
  const { html, told, starter = null } = chosen(page, whole, reading, url);
  const body = bodyOf(html);
  const text = unmarked(textOf(body));
  return { markdown: write(body, url), text, defuddle: told, readability: reading, starter };
}

/** The HTML of the article within the boundaries that suit the page. */
function chosen(page: Document, whole: Document, reading: Reading | null, url: string): Chosen {
  const thread = threadIn(page);
  if (thread) {
    const first = defuddled(whole, url);
    if (isKnown(first)) return first;
    return { html: within(page, thread.root), told: first.told, starter: thread.author };
  }
  return reading ? bounded(page, whole, reading, url) : defuddled(whole, url);
}

function bounded(page: Document, whole: Document, reading: Reading, url: string): Chosen {
  const holding = new Holding(page.body, reading);
  const found = {
    readability: condensed(reading.text).length,
    links: linksAround(page.body, holding),
  };
  if (isClear(found) && !hasLostParts(page.body, holding)) {
    const told = toldBy(page, holding, url);
    if (told.extractorType === undefined) return { html: within(page, cut(page, holding)), told };
  }
  const first = defuddled(whole, url);
  const taken = condensed(bodyOf(first.html).textContent);
  if (choose({ ...found, known: isKnown(first), defuddle: taken.length }) === 'defuddle') {
    return first;
  }
  rescue(page.body, holding, taken);
  return { html: within(page, cut(page, holding)), told: first.told };
}

function defuddled(whole: Document, url: string): Chosen {
  const told = defuddle(whole, url);
  return { html: told.content, told };
}

const isKnown = ({ told }: Chosen): boolean => told.extractorType !== undefined;

function toldBy(page: Document, holding: Holding, url: string): Told {
  const stretch = stretchOf(holding.innermost(page.body), holding);
  stretch.setAttribute(stretchMark, '');
  return readMetadata(copyOf(page), url, `[${stretchMark}]`);
}

/** All that an element of the page has in it, standardised. */
function within(page: Document, root: Element): string {
  root.setAttribute(rootMark, '');
  return standardise(page, `[${rootMark}]`);
}
