import { describe, expect, it } from 'vitest';
import { matchedIn, passageOf } from './passage.ts';

const wordOf = (words: readonly string[]) => (term: string) => words.indexOf(term);
const passage = (text: string, words: readonly string[] = []) =>
  passageOf(text, wordOf(words), words.length);

const filler = (count: number) => Array.from({ length: count }, (_, n) => `filler${n}`).join(' ');

describe('passageOf', () => {
  it('gives a short text whole', () => {
    expect(passage('a short text', ['short'])).toEqual({
      text: 'a short text',
      distinct: 1,
    });
  });

  it('shows where most of the words stand together, cut at words', () => {
    const text = `${filler(80)} alpha ${filler(80)} alpha and beta meet ${filler(80)}`;
    const { text: shown, distinct } = passage(text, ['alpha', 'beta']);
    expect(shown).toContain('alpha and beta meet');
    expect(shown).toMatch(/^…filler\d+ .* filler\d+…$/);
    expect(shown.length).toBeLessThanOrEqual(242);
    expect(distinct).toBe(2);
  });

  it('shows the beginning where nothing matches', () => {
    expect(passage(filler(80), ['absent']).text).toMatch(/^filler0 filler1 /);
  });

  it('finds words deep in a long text, and those that stand together before those that do not', () => {
    const text = `alpha ${filler(2_000)} alpha beta ${filler(2_000)} beta`;
    expect(passage(text, ['alpha', 'beta'])).toMatchObject({
      text: expect.stringContaining('alpha beta'),
      distinct: 2,
    });
  });

  it('never cuts a character in two', () => {
    const { text } = passage('𠮷'.repeat(600));
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('matchedIn', () => {
  it('gives the words as written, longest first', () => {
    expect(matchedIn(['The Café cafés', 'a CAFE'], wordOf(['cafe', 'cafes']))).toEqual([
      'cafés',
      'Café',
      'CAFE',
    ]);
  });

  it('joins pairs that overlap', () => {
    expect(matchedIn(['在共和国里'], wordOf(['共和', '和国']))).toEqual(['共和国']);
  });
});
