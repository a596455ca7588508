import { expect, it } from 'vitest';
import { bodyText } from './bodyText.ts';

const body = 'Wrap it in `<details>`, **never** in <b onclick="x()">bold</b>.';

it('keeps the HTML that a note is about', () => {
  expect(bodyText({ type: 'annotation', body })).toBe(
    'Wrap it in <details>, never in <b onclick="x()">bold</b>.',
  );
});

it('drops the HTML that is left in a page', () => {
  expect(bodyText({ type: 'resource', body: 'One <span class="x">two</span>\n\n*three*' })).toBe(
    'One two three',
  );
});
