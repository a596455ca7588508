import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { partLabel } from './partLabel.ts';

it('filters, dates and what is not wanted are told in words; what is wanted is not', () => {
  const { parts } = parseQuery(
    'wash "both hands" -nails -"old gel" tag:"hand hygiene" -kind:tip,question is:stale before:2025-03',
    Date.now(),
  );
  expect(parts.map(partLabel)).toEqual([
    null,
    null,
    'not nails',
    'not old gel',
    'tag hand hygiene',
    'not kind: Tip or Question',
    'stale',
    'before 2025-03',
  ]);
});
