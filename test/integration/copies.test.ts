// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { shapeDocument } from '../../components/reader/shapeDocument.ts';
import { documentNodes } from '../../components/ui/documentNodes.ts';
import { documentHtml } from '../../components/ui/renderMarkdown.ts';
import { pages } from '../../hub/demo/notes.ts';
import type { Selector } from '../../lib/model/selector.ts';
import { createAnchorer, describe as describeRange } from '../../lib/page/anchor/index.ts';
import { extractClip } from '../../lib/page/clip/index.ts';

const names = { table: 'Table', code: 'Code', backToText: 'Back', picture: 'Picture' };

/** A page of the demonstration, and its kept copy as the reader lays it out. */
async function pageAndCopy(file: string): Promise<{ page: Document; copy: HTMLElement }> {
  const html = await readFile(`${process.cwd()}/hub/demo/pages/${file}`, 'utf8');
  const parse = () => new DOMParser().parseFromString(html, 'text/html');
  const { markdown } = await extractClip(parse(), `https://ward.example/${file}`);
  const nodes = documentNodes(documentHtml(markdown, 'Footnotes'));
  shapeDocument(nodes, names);
  const copy = document.createElement('div');
  copy.append(nodes);
  return { page: parse(), copy };
}

/** The sentences in the paragraphs, points and cells under a root, each as a range. */
function sentences(root: ParentNode & Node): Range[] {
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('main p, main li, main td, div p, div li, div td')) continue;
    for (const { index, 0: words } of text.data.matchAll(/[^.;:?!]{24,}/g)) {
      const range = owner.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + words.length);
      found.push(range);
    }
  }
  return found;
}

const asSeen = (text: string): string => text.replace(/\s+/g, ' ').trim();

const seen = (range: Range): string => asSeen(range.toString());

const textOf = (root: Node): string =>
  asSeen((root instanceof Document ? root.body : root).textContent ?? '');

/** What is written in the reader: the words and what is around them. */
const quoteOnly = (selectors: Selector[]): Selector[] =>
  selectors.filter(({ type }) => type === 'TextQuoteSelector');

describe.each(pages.map(({ file, notes }) => [file, notes] as const))('%s', (file, notes) => {
  let page: Document;
  let copy: HTMLElement;

  beforeAll(async () => {
    ({ page, copy } = await pageAndCopy(file));
  });

  it('has every note of its page in its copy', () => {
    const quotes = notes.flatMap(({ quote }) => quote ?? []);
    const anchorings = createAnchorer(copy).anchorAll(
      quotes.map((exact) => [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]),
    );
    expect(anchorings.map(({ status }) => status)).toEqual(quotes.map(() => 'exact'));
  });

  it.each([
    ['page', 'copy', (): [Document | HTMLElement, Node] => [page, copy]],
    ['copy', 'page', (): [Document | HTMLElement, Node] => [copy, page]],
  ] as const)('has what is pinned in the %s in the %s', (from, _, sides) => {
    const [written, read] = sides();
    const ranges = sentences(written);
    expect(ranges.length).toBeGreaterThan(15);
    const selectors = ranges.map((range) => describeRange(range, written));
    const anchorings = createAnchorer(read).anchorAll(
      from === 'copy' ? selectors.map(quoteOnly) : selectors,
    );
    const whole = textOf(read);
    const found = anchorings.map((anchoring, index) => {
      const words = seen(ranges[index]!);
      const anchored = anchoring.status === 'orphan' ? null : seen(anchoring.range);
      // Words that the clip left out, of an aside for one, are in no copy and in no other place of it.
      expect(anchored, words).toBe(whole.includes(words) ? words : null);
      return anchored;
    });
    const kept = found.filter((words) => words !== null);
    expect(kept.length / found.length).toBeGreaterThan(0.9);
  });
});
