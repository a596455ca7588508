import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle/full';
import type { ExtractedClip } from '../../../lib/model/clip.ts';
import { extractClip } from '../../../lib/page/clip/index.ts';
import { textOfHtml, textOfMarkdown, wordsF1 } from './words.ts';

/** How well each reader did on one page: F1 of its words, 0 to 1. */
export interface Scores {
  ours: number;
  defuddle: number;
  readability: number;
  title: string;
  byline: string | null;
}

export type Reader = 'ours' | 'defuddle' | 'readability';

const copy = (): Document => document.cloneNode(true) as Document;

const defuddled = (url: string): string =>
  new Defuddle(copy(), { separateMarkdown: true, url }).parse().contentMarkdown ?? '';

const readable = (): string => new Readability(copy()).parse()?.content ?? '';

/** Reads the page that this script is in with each of the readers. */
export async function score(
  url: string,
  expected: { form: string; text: string },
): Promise<Scores> {
  const wanted =
    expected.form === 'markdown' ? textOfMarkdown(expected.text) : textOfHtml(expected.text);
  const { markdown, title, byline } = await extractClip(document, url);
  return {
    ours: wordsF1(textOfMarkdown(markdown), wanted),
    defuddle: wordsF1(textOfMarkdown(defuddled(url)), wanted),
    readability: wordsF1(textOfHtml(readable()), wanted),
    title,
    byline,
  };
}

/** What we make of the page that this script is in: F1 of its words, and all that the clip says. */
export async function clipped(
  url: string,
  expected: string,
): Promise<{ f1: number; clip: ExtractedClip }> {
  const clip = await extractClip(document, url);
  return { f1: wordsF1(textOfMarkdown(clip.markdown), textOfMarkdown(expected)), clip };
}

const readers: Readonly<Record<Reader, (url: string) => unknown>> = {
  ours: (url) => extractClip(document, url),
  defuddle: defuddled,
  readability: readable,
};

/** Milliseconds that a reader takes for the page that this script is in. */
export async function time(reader: Reader, url: string): Promise<number> {
  const start = performance.now();
  await readers[reader](url);
  return performance.now() - start;
}
