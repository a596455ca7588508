import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { collapse, rawIndex } from './whitespace.ts';

describe('collapse', () => {
  it('sees white space of any kind and length as one space', () => {
    expect(collapse('a \n\t b\u00a0c\u3000d')).toBe('a b c d');
  });

  it('leaves out what takes no room', () => {
    expect(collapse('hand\u00adhygiene \u200b for\u200eall')).toBe('handhygiene forall');
  });

  it('keeps what joins letters and emoji', () => {
    expect(collapse('می\u200cخواهم 👩🏽\u200d⚕️')).toBe('می\u200cخواهم 👩🏽\u200d⚕️');
  });

  it('drops a space after one', () => {
    expect(collapse('  a ', true)).toBe('a ');
    expect(collapse(' ', true)).toBe('');
  });
});

const raw = fc
  .array(fc.constantFrom(' ', '\n', '\u00a0', '\u00ad', '\u200b', 'a', 'é', '手', '😀'))
  .map((parts) => parts.join(''));

test('rawIndex leads back to the character that was seen', () => {
  fc.assert(
    fc.property(raw, fc.boolean(), (text, afterSpace) => {
      const seen = collapse(text, afterSpace);
      for (let index = 0; index < seen.length; index++) {
        const at = rawIndex(text, index, afterSpace);
        expect(collapse(text[at]!)).toBe(seen[index]);
        expect(collapse(text.slice(0, at), afterSpace)).toHaveLength(index);
      }
      expect(rawIndex(text, seen.length, afterSpace)).toBe(text.length);
    }),
  );
});
