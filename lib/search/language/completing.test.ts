import { expect, it } from 'vitest';
import { completingAt, keysBeginning } from './completing.ts';

it.each([
  ['tag:hyg', { type: 'value', key: 'tag', typed: 'hyg', span: { start: 4, end: 7 } }],
  ['gel tag:', { type: 'value', key: 'tag', typed: '', span: { start: 8, end: 8 } }],
  ['-KIND:t', { type: 'value', key: 'kind', typed: 't', span: { start: 6, end: 7 } }],
  ['tag:"hand hy', { type: 'value', key: 'tag', typed: 'hand hy', span: { start: 4, end: 12 } }],
  ['tag:gel,"hand hygiene",w', { type: 'value', typed: 'w', span: { start: 23, end: 24 } }],
  ['tag:gel,', { type: 'value', typed: '', span: { start: 8, end: 8 } }],
  ['gel ta', { type: 'key', typed: 'ta', span: { start: 4, end: 6 } }],
  ['tag:"hand hygiene"', null],
  ['http:x', null],
  ['gel ', null],
  ['', null],
])('what is typed at the end of %j', (text, expected) => {
  const found = completingAt(text, text.length);
  if (expected) expect(found).toMatchObject(expected);
  else expect(found).toBeNull();
});

it('is looked for at the caret, and in no time in a long text', () => {
  expect(completingAt('tag:hyg glove', 7)).toMatchObject({ typed: 'hyg' });
  expect(completingAt(`tag:${'a,'.repeat(5_000)}`, 10_004)).toBeNull();
  expect(completingAt('"'.repeat(10_000), 10_000)).toBeNull();
});

it('keys begin as typed', () => {
  expect(keysBeginning('B')).toEqual(['by', 'before']);
  expect(keysBeginning('x')).toEqual([]);
});
