import { describe, expect, it } from 'vitest';
import { plainText } from './plainText.ts';

describe('plainText', () => {
  it.each([
    ['## A *title* with `code`', 'A title with code'],
    [
      'See [the guide](https://example.org/a "Guide") and ![a map](map.png).',
      'See the guide and a map.',
    ],
    ['> - quoted **item**\n> - second', 'quoted item second'],
    ['| a | b |\n| --- | :-: |\n| 1 | 2 |', 'a b 1 2'],
    ['```js\nlet x = 1;\n```', 'let x = 1;'],
    ['snake_case stays, 2 * 3 stays, \\*this\\* too', 'snake_case stays, 2 * 3 stays, *this* too'],
    ['a < b and c > d', 'a < b and c > d'],
    ['one\n\n---\n\ntwo', 'one two'],
    ['[![an image](a.png)](https://example.org) **un**usual', 'an image unusual'],
  ])('%j reads %j', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });

  it.each(['[', '- ', '|-', '![a](', '![', '[a](', '<a ', '*', '|', '\\', '> ', '`'])(
    'takes a quarter of a megabyte of %j',
    (mark) => {
      expect(plainText(mark.repeat(262_144 / mark.length)).length).toBeLessThanOrEqual(262_144);
    },
  );
});
