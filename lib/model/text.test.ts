import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLength, firstBytes, firstCharacters, wellFormed } from './text.ts';

describe('wellFormed', () => {
  it('drops NUL and replaces lone surrogates, and nothing else', () => {
    expect(wellFormed('a\0b\uD83Dc\uDE00d')).toBe('ab\uFFFDc\uFFFDd');
    expect(wellFormed('<script>\u202E😀\t\n')).toBe('<script>\u202E😀\t\n');
  });

  it('leaves nothing that UTF-8 cannot carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wellFormed(text).isWellFormed()).toBe(true);
        expect(wellFormed(text)).not.toContain('\0');
      }),
    );
  });
});

describe('cutting to a limit', () => {
  it('counts code points, as PostgreSQL does', () => {
    expect(firstCharacters('😀😀😀', 2)).toBe('😀😀');
    expect(firstCharacters('abc', 3)).toBe('abc');
    expect(firstCharacters('abc', 0)).toBe('');
  });

  it('counts bytes and never keeps half a character', () => {
    expect(firstBytes('é😀x', 5)).toBe('é');
    expect(firstBytes('é😀x', 6)).toBe('é😀');
    expect(byteLength('é😀x')).toBe(7);
  });

  it('keeps a start of the text that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, limit) => {
        const cut = firstBytes(text, limit);
        expect(text.startsWith(cut)).toBe(true);
        expect(byteLength(cut)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
