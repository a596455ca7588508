import { describe, expect, it } from 'vitest';
import { languageOf } from './languages.ts';
import { stemsFor } from './stemmers.ts';

describe('stemmers', () => {
  it.each([
    ['en', 'napping', 'naps'],
    ['de', 'stürze', 'stürzen'],
    ['fr', 'désinfecter', 'désinfecte'],
    ['es', 'enfermeras', 'enfermera'],
    ['ru', 'больницы', 'больница'],
  ])('bring the forms of a word of %s together', (language, one, other) => {
    const [stem] = stemsFor([language]);
    expect(stem?.(one)).toBe(stem?.(other));
  });

  it('are each there once, and only where there is one', () => {
    expect(stemsFor(['nb', 'nn', 'no'])).toHaveLength(1);
    expect(stemsFor(['zh', 'toString', ''])).toEqual([]);
  });
});

it.each([
  ['de-AT', 'de'],
  ['EN', 'en'],
  ['english', ''],
  ['', ''],
  ['x', ''],
])('the language of %j is %j', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
