import { expect, test } from 'vitest';
import { seeded } from '../../../test/support/randomPage.ts';
import { exactMatch } from './exactMatch.ts';
import { fuzzyMatch } from './fuzzyMatch.ts';
import { QGramIndex } from './qgramIndex.ts';
import { believable, type Match, type Quote } from './quote.ts';
import { runNow } from './steps.ts';

const random = seeded(20);
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;

/** Prose of made-up words, the short ones far more frequent than the long ones, as in any language. */
const vocabulary = Array.from({ length: 3_000 }, (_, rank) =>
  Array.from({ length: 1 + Math.floor(Math.log2(rank + 2) / 2 + random() * 2) }, () =>
    pick([
      'ba',
      'ce',
      'di',
      'for',
      'ga',
      'hen',
      'is',
      'ka',
      'lo',
      'mu',
      'na',
      'or',
      're',
      'ti',
      'us',
    ]),
  ).join(''),
);
const page = Array.from(
  { length: 20_000 },
  () => vocabulary[Math.floor(vocabulary.length * random() ** 3)],
).join(' ');

/** Each letter is replaced, doubled or dropped with a probability of `rate`. */
const edited = (text: string, rate: number): string =>
  [...text]
    .map((letter) => (random() < rate ? pick(['', pick([...'etaoin ']), letter + letter]) : letter))
    .join('');

function someQuote(): Quote & { start: number } {
  const length = Math.round(20 * 30 ** random());
  const start = page.indexOf(' ', Math.floor(random() * (page.length - 2 * length))) + 1;
  const end = page.indexOf(' ', start + length);
  return {
    start,
    exact: page.slice(start, end),
    prefix: page.slice(Math.max(0, start - 60), start),
    suffix: page.slice(end, end + 60),
  };
}

function locate(text: string, quote: Quote, expected: number): Match | null {
  const sure = (match: Match | null) => (match && match.score >= believable(quote) ? match : null);
  return (
    sure(exactMatch(text, quote, expected)) ??
    sure(runNow(fuzzyMatch(runNow(QGramIndex.of(text)), quote, expected)))
  );
}

const overlap = (match: Match, start: number, end: number): number =>
  (Math.min(match.end, end) - Math.max(match.start, start)) /
  (Math.max(match.end, end) - Math.min(match.start, start));

test.each([
  [0.01, 100],
  [0.1, 97],
  [0.2, 95],
])(
  'with %d of the letters changed, %d of 100 quotes are found and none is mistaken',
  (rate, least) => {
    let right = 0;
    let wrong = 0;
    for (let n = 0; n < 100; n++) {
      const quote = someQuote();
      const words = edited(quote.exact, rate);
      const before = `A notice that was not there. ${page.slice(0, quote.start)}`;
      const text = before + words + page.slice(quote.start + quote.exact.length);
      const match = locate(text, quote, quote.start);
      if (!match) continue;
      if (overlap(match, before.length, before.length + words.length) > 0.8) right++;
      else wrong++;
    }
    expect(wrong).toBe(0);
    expect(right).toBeGreaterThanOrEqual(least);
  },
);

test('of 100 deleted quotes, at most three are found elsewhere', () => {
  let found = 0;
  for (let n = 0; n < 100; n++) {
    const quote = someQuote();
    const text = page.slice(0, quote.start) + page.slice(quote.start + quote.exact.length);
    if (locate(text, quote, quote.start)) found++;
  }
  expect(found).toBeLessThanOrEqual(3);
});
