import { expect, it } from 'vitest';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { limits } from '../model/limits.ts';
import { byteLength } from '../model/text.ts';
import { takeBatch } from './batch.ts';

const withBody = (length: number) =>
  anOutboxEntry({ change: { type: 'set', fields: { body: 'é'.repeat(length) } } });

it('takes the first so many', () => {
  const entries = Array.from({ length: 7 }, () => anOutboxEntry());
  expect(takeBatch(entries, 5)).toEqual(entries.slice(0, 5));
  expect(takeBatch([], 5)).toEqual([]);
});

it('takes no more than fits into one push, and at least one', () => {
  const entries = Array.from({ length: 20 }, () => withBody(100_000));
  const batch = takeBatch(entries, 100);
  expect(byteLength(JSON.stringify(batch))).toBeLessThan(limits.pushBytes);
  expect(batch).toHaveLength(4);
  expect(takeBatch([withBody(2_000_000)], 100)).toHaveLength(1);
});

it('ends before a delete of a row that it changes', () => {
  const set = anOutboxEntry();
  const remove = anOutboxEntry({ rowId: set.rowId, change: { type: 'delete' } });
  const other = anOutboxEntry({ change: { type: 'delete' } });
  expect(takeBatch([set, other, remove], 100)).toEqual([set, other]);
  expect(takeBatch([remove, set], 100)).toEqual([remove, set]);
});
