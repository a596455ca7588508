import { describe, expect, it } from 'vitest';
import { indexTerms, pairs, terms, words } from './terms.ts';

const raws = (found: { raw: string }[]) => found.map(({ raw }) => raw);

describe('words', () => {
  it('keeps words as they are written, with their places', () => {
    expect(words('Été 2024, snake_case!')).toEqual([
      { raw: 'Été', start: 0, folded: 'ete' },
      { raw: '2024', start: 4, folded: '2024' },
      { raw: 'snake', start: 10, folded: 'snake' },
      { raw: 'case', start: 16, folded: 'case' },
    ]);
  });

  it('cuts scripts without spaces into words', () => {
    expect(raws(words('我们学习编程'))).toContain('学习');
    expect(raws(words('ภาษาไทยง่าย')).length).toBeGreaterThan(1);
  });

  it('leaves Korean words whole', () => {
    expect(raws(words('학교에서 배운다'))).toEqual(['학교에서', '배운다']);
  });
});

describe('pairs', () => {
  it('overlap, and do not reach across other scripts', () => {
    expect(raws(pairs('東京都 ab 大阪'))).toEqual(['東京', '京都', '大阪']);
  });

  it('take a character beyond the basic plane as one', () => {
    expect(pairs('𠮷野家')).toEqual([
      { raw: '𠮷野', start: 0, folded: '𠮷野' },
      { raw: '野家', start: 2, folded: '野家' },
    ]);
  });
});

describe('terms', () => {
  it('are the words of text without ideographs', () => {
    expect(terms('plain words')).toEqual(words('plain words'));
  });

  it('name a pair that is also a word once', () => {
    expect(raws(terms('学习')).filter((raw) => raw === '学习')).toHaveLength(1);
  });
});

describe('indexTerms', () => {
  it.each([
    'Été à la plage',
    'Straße 9',
    '東京都の café',
    'ภาษาไทย',
    '𠮷野家',
    'useEffect in C++ by ISO-9001',
  ])('are the folded terms of %s', (text) => {
    expect(indexTerms(text).sort()).toEqual(
      terms(text)
        .map(({ folded }) => folded)
        .sort(),
    );
  });
});
