import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, show, typedTexts } from '../../../test/support/typedTexts.ts';
import { code, codeBlock } from './code.ts';

describe('code', () => {
  it.each([
    ['run |npm test| now', 'run `|npm test|` now'],
    ['run `|npm test|` now', 'run |npm test| now'],
    ['run |`npm test`| now', 'run |npm test| now'],
    ['a |b`c| d', 'a ``|b`c|`` d'],
    ['a ``|b`c|`` d', 'a |b`c| d'],
    ['|', '`|`'],
    ['|let a;\nlet b;|', '```\n|let a;\nlet b;|\n```'],
  ])('makes %s %s', (before, after) => {
    expect(show(code(edit(before)))).toBe(after);
  });
});

describe('a block of code', () => {
  it.each([
    ['|', '```\n|\n```'],
    ['a\n|b| c\nd', 'a\n```\n|b| c\n```\nd'],
    ['a\n```js\n|b|\n```\nd', 'a\n|b|\nd'],
    ['|```\nx\n```|', '````\n|```\nx\n```|\n````'],
  ])('makes %s %s', (before, after) => {
    expect(show(codeBlock(edit(before)))).toBe(after);
  });
});

it('takes in an empty last line, and lets it out again', () => {
  const before = { text: '\n\n', start: 0, end: 2 };
  expect(codeBlock(codeBlock(before)).text).toBe('\n\n');
});

it.each([
  ['code', code],
  ['a block of code', codeBlock],
])('%s twice gives the same text', (_, command) => {
  fc.assert(
    fc.property(typedTexts(), (before) => {
      expect(command(command(before)).text).toBe(before.text);
    }),
  );
});
