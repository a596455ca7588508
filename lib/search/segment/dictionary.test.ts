import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDocument } from '../../../test/support/searchDocuments.ts';
import { SegmentBuilder } from './pack.ts';
import { PackedSegment } from './packed.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '𠮷'),
  minLength: 1,
  maxLength: 7,
});
const wordLists = fc.uniqueArray(letters, { minLength: 1, maxLength: 40 });

/** The dictionary of a segment whose documents hold these words as tags, and the words that it has. */
function dictionaryOf(words: readonly string[]) {
  const builder = new SegmentBuilder();
  for (const word of words) builder.add(pageDocument(word));
  const { dictionary, firstWord } = new PackedSegment(builder.pack());
  const all = Array.from({ length: dictionary.count }, (_, place) => dictionary.term(place));
  return { dictionary, firstWord, all };
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min(row[j - 1]! + cost, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

describe('a dictionary', () => {
  it('has its terms in order, and finds each', () => {
    fc.assert(
      fc.property(wordLists, (words) => {
        const { dictionary, all } = dictionaryOf(words);
        expect(all).toEqual([...all].sort());
        for (const [place, term] of all.entries()) expect(dictionary.find(term)).toBe(place);
        expect(dictionary.find('zzz')).toBe(-1);
      }),
    );
  });

  it('finds what begins with a text', () => {
    fc.assert(
      fc.property(wordLists, letters, (words, prefix) => {
        const { dictionary, all } = dictionaryOf(words);
        const [from, to] = dictionary.beginningWith(prefix);
        expect(all.slice(from, to)).toEqual(all.filter((term) => term.startsWith(prefix)));
      }),
    );
  });

  it('finds what is within an edit distance, but for the word itself', () => {
    fc.assert(
      fc.property(wordLists, letters, fc.integer({ min: 1, max: 3 }), (words, word, most) => {
        const { dictionary, firstWord, all } = dictionaryOf(words);
        const found = dictionary
          .near(word, most, firstWord)
          .map(({ place, distance }) => [dictionary.term(place), distance]);
        const expected = all
          .slice(firstWord)
          .map((term) => [term, levenshtein(word, term)] as const)
          .filter(([, distance]) => distance > 0 && distance <= most);
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('finds what holds a text and does not begin with it', () => {
    fc.assert(
      fc.property(wordLists, letters, (words, text) => {
        const { dictionary, firstWord, all } = dictionaryOf(words);
        const found = dictionary.holding(text, firstWord, 1_000).map((place) => all[place]);
        expect(found).toEqual(all.slice(firstWord).filter((term) => term.indexOf(text) > 0));
      }),
      { numRuns: 500 },
    );
  });
});
