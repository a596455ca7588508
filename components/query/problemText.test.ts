import { expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { meantBy, problemText } from './problemText.ts';

const told = (text: string) => {
  const [problem] = parseQuery(text, Date.parse('2025-06-15T12:00')).problems;
  // Without the marks of direction around what was typed.
  const said = problemText(problem!).replace(/[\u2068\u2069]/g, '');
  return [said, meantBy(problem!)?.shown ?? null];
};

it.each([
  ['befor:2025', '“befor:” is no filter, so it is searched as words.', 'before:'],
  [
    'is:foo',
    '“foo” is none of these, so it is left out: unanswered, endorsed, worked, or stale.',
    null,
  ],
  ['before:2025-02-30', '“2025-02-30” is no date, so it is left out.', null],
  ['-before:2025', 'A date takes no minus, so “-before:2025” is left out.', 'after:2024'],
  ['tag:', '“tag:” has no value yet, so it is left out.', null],
  ['"hand', 'The quotation mark has no second one', null],
  [':)', 'There is no word in this that can be searched.', null],
  ['a'.repeat(1001), 'Only the first 1,000 characters of this are searched.', null],
])('%j is explained', (text, said, meant) => {
  expect(told(text)).toEqual([expect.stringContaining(said), meant]);
});

it('the value that was meant is shown with its key, and put in without', () => {
  const [problem] = parseQuery('kind:tipp', 0).problems;
  expect(meantBy(problem!)).toEqual({ by: 'tip', shown: 'kind:tip' });
});

it('what was typed keeps its own direction within the sentence', () => {
  const [problem] = parseQuery('kind:טיפ', 0).problems;
  expect(problemText(problem!)).toContain('“\u2068טיפ\u2069”');
});
