// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bodyOf, textOf } from './textOf.ts';

it('keeps the words of blocks apart and those of one block together', () => {
  const text = textOf(bodyOf('<h2>Install</h2><p>With <b>n</b>pm</p><ul><li>one<br>two</li></ul>'));
  expect(text.split(/\s+/).filter(Boolean)).toEqual(['Install', 'With', 'npm', 'one', 'two']);
});
