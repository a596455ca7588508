import { describe, expect, it } from 'vitest';
import { matchedIn, passageOf } from './passage.ts';

const filler = (count: number) => Array.from({ length: count }, (_, n) => `filler${n}`).join(' ');

describe('passageOf', () => {
  it('gives a short text whole', () => {
    expect(passageOf('a short text', new Set(['short']))).toEqual({
      text: 'a short text',
      distinct: 1,
    });
  });

  it('shows where most of the words stand together, cut at words', () => {
    const text = `${filler(80)} alpha ${filler(80)} alpha and beta meet ${filler(80)}`;
    const { text: passage, distinct } = passageOf(text, new Set(['alpha', 'beta']));
    expect(passage).toContain('alpha and beta meet');
    expect(passage).toMatch(/^…filler\d+ .* filler\d+…$/);
    expect(passage.length).toBeLessThanOrEqual(242);
    expect(distinct).toBe(2);
  });

  it('shows the beginning where nothing matches', () => {
    expect(passageOf(filler(80), new Set(['absent'])).text).toMatch(/^filler0 filler1 /);
  });

  it('never cuts a character in two', () => {
    const { text } = passageOf('𠮷'.repeat(600), new Set());
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('matchedIn', () => {
  it('gives the words as written, longest first', () => {
    expect(matchedIn(['The Café cafés', 'a CAFE'], new Set(['cafe', 'cafes']))).toEqual([
      'cafés',
      'Café',
      'CAFE',
    ]);
  });

  it('joins pairs that overlap', () => {
    expect(matchedIn(['在共和国里'], new Set(['共和', '和国']))).toEqual(['共和国']);
  });
});
