// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { seeded } from '../../../test/support/randomPage.ts';
import { createAnchorer, describe } from './index.ts';
import { TextIndex } from './textIndex.ts';

type Random = () => number;

const syllables = 'ka lo mi ren sta to vel ur in ter pro con di se an al om ge ru ba'.split(' ');

const pick = <Item>(random: Random, list: readonly Item[]): Item =>
  list[Math.floor(random() * list.length)]!;

const word = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, syllables)).join('');

/** Forty paragraphs, each with a part that stands out, in words that recur as those of a language do. */
function fillPage(random: Random): void {
  const vocabulary = Array.from({ length: 400 }, () => word(random));
  const words = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(400 * random() ** 2)]!).join(' ');
  document.body.innerHTML = Array.from(
    { length: 40 },
    () => `<p>${words(12)} <em>${words(5)}</em> ${words(20)}.</p>`,
  ).join('\n');
}

const texts = (): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => /\S/.test(data));
};

/** Changes some of the letters of a text, and never its length: where the words are stays known. */
const drifted = (random: Random, text: string, share: number): string =>
  [...text].map((letter) => (random() < share ? pick(random, [...'etaoinsr']) : letter)).join('');

/** What became of ten quotes of 20 to 200 characters that drifted: a wrong anchor counts double an orphan. */
function costOf(seed: number, share: number): number {
  const random = seeded(seed);
  fillPage(random);
  const nodes = texts();
  let cost = 0;
  for (let n = 0; n < 10; n++) {
    const node = pick(random, nodes);
    const range = document.createRange();
    const length = Math.min(node.length, 20 + Math.floor(random() * 180));
    const from = Math.floor(random() * (node.length - length + 1));
    range.setStart(node, from);
    range.setEnd(node, from + length);
    const selectors = describe(range, document);
    node.replaceData(from, length, drifted(random, node.data.slice(from, from + length), share));
    range.setEnd(node, from + length);
    const truth = new TextIndex(document).offsetsOf(range) ?? { start: 0, end: 0 };
    const anchoring = createAnchorer(document).anchor(selectors);
    if (anchoring.status === 'orphan') {
      cost += 1;
      continue;
    }
    const found = new TextIndex(document).offsetsOf(anchoring.range)!;
    const common = Math.min(truth.end, found.end) - Math.max(truth.start, found.start);
    const all = Math.max(truth.end, found.end) - Math.min(truth.start, found.start);
    if (common < 0.8 * all) cost += 2;
  }
  return cost;
}

test.each([
  [0.05, 6],
  [0.1, 10],
  [0.2, 24],
])('with %d of the letters changed, 120 quotes cost %d at most', (share, most) => {
  let cost = 0;
  for (let seed = 1; seed <= 12; seed++) cost += costOf(seed, share);
  expect(cost).toBeLessThanOrEqual(most);
});
