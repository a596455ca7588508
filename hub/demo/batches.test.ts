import { expect, it } from 'vitest';
import { limits } from '../../lib/model/limits.ts';
import { batchesOf } from './batches.ts';
import type { DemoOperation } from './operations.ts';

const operation = (
  by: DemoOperation['by'],
  t: DemoOperation['op']['t'],
  id: string,
  set: Record<string, unknown> = {},
): DemoOperation => ({
  by,
  op: { op: id, t, id, hlc: '000000000000-0000-00000001' as DemoOperation['op']['hlc'], set },
});

it('sends pages, then notes, then replies, each member their own in one call', () => {
  const batches = batchesOf([
    operation('lena', 'resources', 'page'),
    operation('lena', 'contents', 'text'),
    operation('amina', 'annotations', 'note', { parent_id: null }),
    operation('lena', 'annotations', 'reply', { parent_id: 'note' }),
    operation('amina', 'resources', 'other page'),
  ]);
  expect(batches.map(({ by, ops }) => [by, ...ops.map(({ id }) => id)])).toEqual([
    ['amina', 'other page'],
    ['lena', 'page', 'text'],
    ['amina', 'note'],
    ['lena', 'reply'],
  ]);
});

it('sends no more in a call than the hub takes', () => {
  const many = Array.from({ length: limits.count.operations + 1 }, (_, n) =>
    operation('lena', 'resources', `page ${n}`),
  );
  expect(batchesOf(many).map(({ ops }) => ops.length)).toEqual([limits.count.operations, 1]);
});
