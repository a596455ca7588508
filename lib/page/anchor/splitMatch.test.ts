import { describe, expect, it } from 'vitest';
import { seeded } from '../../../test/support/randomPage.ts';
import { splitMatch } from './splitMatch.ts';

const before = 'On the ward there is a basin beside every door. ';
const quote =
  'Rub the palms together, then the backs of the hands, then between the fingers, and do not forget the thumbs.';
const after = ' After that the hands are dry.';
const notice =
  ' You have two free articles left this month. Subscribe to go on reading without limits. ';

/** Every tenth letter or so is another one. */
function drifted(text: string, seed: number): string {
  const random = seeded(seed);
  return [...text].map((letter) => (letter !== ' ' && random() < 0.1 ? 'x' : letter)).join('');
}

describe('splitMatch', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('finds a notice after %s tenths of the quote', (tenth) => {
    const seam = Math.round((quote.length * tenth) / 10);
    const text = before + quote.slice(0, seam) + notice + quote.slice(seam) + after;
    const head = before.length;
    const found = splitMatch(text, quote, head, head + notice.length);
    expect(found).toMatchObject({ errors: 0, start: head });
    expect(found?.end).toBe(head + quote.length + notice.length);
  });

  it.each([1, 2, 3])('finds it though letters have changed as well, seed %s', (seed) => {
    const words = drifted(quote, seed);
    const text = before + words.slice(0, 50) + notice + words.slice(50) + after;
    const found = splitMatch(text, quote, before.length, before.length + notice.length);
    expect(text.slice(found!.start, found!.end)).toBe(
      words.slice(0, 50) + notice + words.slice(50),
    );
    expect(found!.errors).toBeLessThan(quote.length * 0.2);
  });

  it('bears guesses that are some words off', () => {
    const text = before + quote.slice(0, 50) + notice + quote.slice(50) + after;
    const found = splitMatch(text, quote, before.length - 30, before.length + notice.length + 30);
    expect(found).toMatchObject({ errors: 0, start: before.length });
  });

  it('costs nearly all letters where neither part is there', () => {
    const text = 'Nothing of the kind is said anywhere in these lines. '.repeat(6);
    expect(splitMatch(text, quote, 10, 120)!.errors).toBeGreaterThan(quote.length / 3);
  });

  it('is no way to find a few letters', () => {
    expect(splitMatch('hands and hands', 'hands', 0, 10)).toBeNull();
  });
});
