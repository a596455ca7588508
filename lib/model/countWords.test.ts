import { expect, test } from 'vitest';
import { countWords } from './countWords.ts';

test.each([
  ['nothing', '', 0],
  ['punctuation', ' — … !', 0],
  ['words', 'Clean hands, warm hearts.', 4],
  ['apostrophes', 'Don’t wipe what isn’t dry', 5],
  ['hyphens', 'well-known', 2],
  ['numbers', '3.5 grams of 70 % alcohol', 5],
  ['accents apart from their letters', 'cafe\u0301 cre\u0300me', 2],
  ['Arabic', 'نظافة اليدين', 2],
  ['Hindi', 'हाथ धोना', 2],
  ['Chinese', '洗手可以预防感染', 4],
  ['Japanese among Latin', '手の衛生 is hand hygiene', 6],
])('%s', (_, text, count) => expect(countWords(text, null)).toBe(count));
