import * as v from 'valibot';
import { expect, it } from 'vitest';
import { pageHintSchema } from './page.ts';

it('takes what a page says of its address', () => {
  const says = { canonical: 'https://example.org/bread', doi: '10.1000/xyz' };
  expect(v.parse(pageHintSchema, says)).toEqual(says);
  expect(v.parse(pageHintSchema, {})).toEqual({ canonical: null, doi: null });
});

it('does without what no address is as long as: the page still has one', () => {
  const long = `https://example.org/?${'x'.repeat(3_000)}`;
  expect(v.parse(pageHintSchema, { canonical: long, doi: long })).toEqual({
    canonical: null,
    doi: null,
  });
});
