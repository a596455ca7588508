import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothTexts, mergedText, mergeTexts, sideText } from './mergeTexts.ts';

const merge = (base: string, mine: string, theirs: string) =>
  mergedText(mergeTexts(base, mine, theirs));

describe('two texts that were made of one', () => {
  it.each([
    ['one line each', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['lines that are neighbours', 'a\nb', 'A\nb', 'a\nB', 'A\nB'],
    [
      'sentences of one line',
      'Weigh it. Wait.',
      'Weigh all. Wait.',
      'Weigh it. Rest.',
      'Weigh all. Rest.',
    ],
    ['a line before and one after', 'a', 'a\nafter', 'before\na', 'before\na\nafter'],
    ['a new paragraph, and the one before it', 'a\n\nb', 'a\n\nb\n\nc', 'A\n\nb', 'A\n\nb\n\nc'],
    ['the same on both sides', 'a\nb', 'x\nb', 'x\nb', 'x\nb'],
    ['a line taken out, and another changed', 'a\nb\nc\nd', 'a\nc\nd', 'a\nb\nc\nD', 'a\nc\nD'],
    [
      'Chinese sentences',
      '先称面粉。再加水。',
      '先称黑麦粉。再加水。',
      '先称面粉。再加盐。',
      '先称黑麦粉。再加盐。',
    ],
    ['line breaks of Windows', 'a\r\nb\r\n', 'A\r\nb\r\n', 'a\r\nB\r\n', 'A\r\nB\r\n'],
    ['an end without its line break', 'a\nb\n', 'a\nb', 'A\nb\n', 'A\nb'],
  ])('take %s from each', (_, base, mine, theirs, merged) => {
    expect(merge(base, mine, theirs)).toBe(merged);
    expect(merge(base, theirs, mine)).toBe(merged);
  });

  it.each([
    ['one sentence', 'Weigh it.', 'Weigh the water.', 'Weigh the salt.'],
    ['the same place, with something new each', 'a', 'a\nmine', 'a\ntheirs'],
    ['a line that one took out and the other changed', 'a\nb\nc', 'a\nc', 'a\nB\nc'],
    ['everything, from nothing', '', 'mine', 'theirs'],
  ])('collide in %s', (_, base, mine, theirs) => expect(merge(base, mine, theirs)).toBeNull());

  it('keep what is settled around a collision, and both sides of it', () => {
    const stretches = mergeTexts('a\nb\nc\nd', 'A\nmine\nc\nd', 'a\ntheirs\nc\nD');
    expect(stretches).toEqual([
      { type: 'settled', text: 'A\n' },
      { type: 'collision', mine: 'mine', theirs: 'theirs' },
      { type: 'settled', text: '\nc\nD' },
    ]);
    expect(sideText(stretches, 'mine')).toBe('A\nmine\nc\nD');
    expect(sideText(stretches, 'theirs')).toBe('A\ntheirs\nc\nD');
    expect(bothTexts(stretches)).toBe('A\nmine\n\ntheirs\nc\nD');
  });

  it.each([
    ['again', () => 'again\n'],
    ['something else', (n: number) => `${n}\n`],
  ])('take no longer than a moment, even where every line says %s', (_, row) => {
    for (const length of [500, 5_000, 40_000]) {
      const rows = Array.from({ length }, (_, n) => row(n)).join('');
      const started = performance.now();
      const stretches = mergeTexts(rows, `mine\n${rows}mine`, `theirs\n${rows}theirs`);
      expect(performance.now() - started).toBeLessThan(2_000);
      expect(bothTexts(stretches)).toMatch(/^mine\n[\s\S]*theirs$/);
    }
  });
});

const line = fc.constantFrom(
  'a',
  'b',
  'c',
  'Weigh it. Wait. Rest.',
  'Wait. Rest.',
  '',
  ' ',
  '😀. 麦。',
);
const text = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
const word = /[\p{L}\p{S}]+/gu;

it('never brings in a word that neither has, nor loses one that a side added', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const both = bothTexts(mergeTexts(base, mine, theirs));
      const [before, here, there, now] = [base, mine, theirs, both].map(
        (each) => new Set(each.match(word)),
      ) as [Set<string>, Set<string>, Set<string>, Set<string>];
      for (const one of [...here, ...there]) if (!before.has(one)) expect(now).toContain(one);
      for (const one of now) expect(here.has(one) || there.has(one)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('gives the changed side where the other is as it was', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(merge(base, changed, base)).toBe(changed);
      expect(merge(base, base, changed)).toBe(changed);
      expect(merge(base, changed, changed)).toBe(changed);
    }),
  );
});

it('comes out the same whichever side is asked', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      expect(merge(base, mine, theirs)).toBe(merge(base, theirs, mine));
    }),
    { numRuns: 2_000 },
  );
});
