import { expect, it } from 'vitest';
import { firstTitle, withoutSite } from './title.ts';

it.each([
  ['Kiln roof saved | The Daily', 'The Daily', 'Kiln roof saved'],
  ['Kiln - roof – the daily', 'The Daily', 'Kiln - roof'],
  ['Kiln roof saved | Region', 'The Daily', 'Kiln roof saved | Region'],
  ['Kiln-roof', 'roof', 'Kiln-roof'],
  ['The Daily', 'The Daily', 'The Daily'],
  ['Kiln roof saved | The Daily', null, 'Kiln roof saved | The Daily'],
])('of %j on %j leaves %j', (title, site, wanted) => {
  expect(withoutSite(title, site)).toBe(wanted);
});

it('takes the first title that says anything', () => {
  expect(firstTitle([undefined, ' \n', ' A\n title '])).toBe('A title');
  expect(firstTitle([null])).toBeNull();
});
