import { expect, it } from 'vitest';
import { anOutboxEntry } from '../../test/support/factories.ts';
import { writeOperation } from './operations.ts';

it('travels in the names of the hub, and without what only this device knows', () => {
  const entry = anOutboxEntry({
    n: 7,
    table: 'resources',
    change: { type: 'set', fields: { urlKey: 'example.org/bread', tags: ['baking'] } },
  });
  expect(writeOperation(entry)).toEqual({
    op: entry.id,
    t: 'resources',
    id: entry.rowId,
    hlc: entry.hlc,
    set: { url_key: 'example.org/bread', tags: ['baking'] },
  });
});

it('deletes without fields', () => {
  const entry = anOutboxEntry({ change: { type: 'delete' } });
  expect(writeOperation(entry)).toEqual({
    op: entry.id,
    t: 'annotations',
    id: entry.rowId,
    hlc: entry.hlc,
    del: true,
  });
});
