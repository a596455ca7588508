import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageDocument, Shelf, searchNow } from '../../test/support/searchDocuments.ts';
import { openStore } from '../../test/support/store.ts';
import type { Database } from '../store/database.ts';
import { openSearch, type SearchIndex, segmentStore } from './index.ts';

let db: Database;
let shelf: Shelf;

beforeEach(async () => {
  db = await openStore();
  shelf = new Shelf();
});

const open = ({ writes = true } = {}): SearchIndex =>
  openSearch(shelf, { store: segmentStore(db, { writes }), now: () => searchNow });

async function titles(index: SearchIndex, text: string): Promise<string[]> {
  for await (const { hits, complete } of index.search(text, { limit: 200 })) {
    if (complete) return hits.map(({ title }) => title).sort();
  }
  return [];
}

/** Pages enough for several segments, and the index of them as it is kept. */
async function keptPages(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, n) => `Loaf ${String(n).padStart(3, '0')}`);
  const filler = 'rye spelt wheat '.repeat(200);
  shelf.put(...names.map((title) => pageDocument(title, { text: filler })));
  const index = open();
  await index.ready;
  await index.tidy();
  return names;
}

describe('what is kept', () => {
  it('is searched by the next one that opens it, without being read from the source again', async () => {
    const names = await keptPages(60);
    expect(await db.segments.count()).toBeGreaterThan(1);
    const read = vi.spyOn(shelf, 'read');
    const index = open();
    await index.ready;
    expect(read).not.toHaveBeenCalled();
    expect(await titles(index, 'loaf')).toEqual(names);
  });

  it('is brought up to date with what changed since', async () => {
    const names = await keptPages(20);
    const [, gone] = await shelf.read(await shelf.ids());
    shelf.delete(gone!.id);
    shelf.put(pageDocument('Loaf new'));
    expect(await titles(open(), 'loaf')).toEqual(
      [...names, 'Loaf new'].filter((name) => name !== gone!.title),
    );
  });

  it('loses what is gone without its bytes being written again', async () => {
    await keptPages(20);
    const bytes = await db.segmentBytes.toArray();
    const [first] = await shelf.ids();
    shelf.delete(first!);
    const put = vi.spyOn(db.segmentBytes, 'bulkPut');
    await open().tidy();
    expect(put).not.toHaveBeenCalledWith([expect.anything()]);
    expect(await db.segmentBytes.toArray()).toEqual(bytes);
    expect((await db.segments.toArray()).flatMap(({ gone }) => [...gone])).toHaveLength(1);
    expect(await titles(open(), 'loaf')).toHaveLength(19);
  });

  it('is not written by one that only reads', async () => {
    await keptPages(5);
    const before = await db.segments.toArray();
    shelf.put(pageDocument('Loaf new'));
    const reader = open({ writes: false });
    await reader.tidy();
    expect(await titles(reader, 'new')).toEqual(['Loaf new']);
    expect(await db.segments.toArray()).toEqual(before);
  });

  it('stays few segments, however many pages come one by one', async () => {
    const index = open();
    for (let n = 0; n < 60; n++) {
      shelf.put(pageDocument(`Loaf ${n}`));
      await index.tidy();
    }
    expect(await db.segments.count()).toBeLessThan(12);
    expect(await db.segmentBytes.count()).toBe(await db.segments.count());
    expect(await titles(open(), 'loaf')).toHaveLength(60);
  });
});

describe('what is kept is read', () => {
  it('the newest first, and then what is opened most', async () => {
    const day = 24 * 60 * 60 * 1_000;
    const old = Array.from({ length: 60 }, (_, n) =>
      pageDocument(`Old ${n}`, {
        updatedAt: searchNow - (100 - n) * day,
        text: 'rye '.repeat(900),
      }),
    );
    shelf.put(...old, pageDocument('New'));
    for (const { id } of old.slice(0, 5)) shelf.open(id);
    const index = open();
    await index.ready;
    await index.tidy();
    const kept = await db.segments.toArray();
    expect(kept.length).toBeGreaterThan(2);
    const store = segmentStore(db, { writes: false });
    const bytes = vi.spyOn(store, 'bytes');
    await openSearch(shelf, { store }).ready;
    const order = bytes.mock.calls.map(([id]) => kept.find((one) => one.id === id)!);
    expect(order[0]!.newest).toBe(Math.max(...kept.map(({ newest }) => newest)));
    const opened = order.slice(1).map((one) => one.opened);
    expect(opened).toEqual([...opened].sort((a, b) => b - a));
    expect(Math.max(...opened)).toBeGreaterThan(0);
  });
});

describe('answers while much is still to come', () => {
  it('come from what has been read, and again until all has', async () => {
    const names = await keptPages(60);
    const answers: { found: number; complete: boolean }[] = [];
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => {
      now += 1_000;
      return now;
    });
    for await (const { hits, complete } of open().search('loaf', { limit: 200 })) {
      answers.push({ found: hits.length, complete });
    }
    clock.mockRestore();
    expect(answers[0]!.found).toBeLessThan(names.length);
    expect(answers.map(({ complete }) => complete)).toEqual([
      ...answers.slice(1).map(() => false),
      true,
    ]);
    expect(answers.at(-1)!.found).toBe(names.length);
  });
});

describe('damage', () => {
  const damaged: [string, () => Promise<unknown>][] = [
    [
      'a changed byte',
      () =>
        db.segmentBytes.toCollection().modify((segment) => {
          segment.bytes = segment.bytes.slice();
          segment.bytes[segment.bytes.length >> 1]! ^= 1;
        }),
    ],
    [
      'bytes that were cut off',
      () =>
        db.segmentBytes.toCollection().modify((segment) => {
          segment.bytes = segment.bytes.slice(0, 100);
        }),
    ],
    ['bytes that are not there', () => db.segmentBytes.clear()],
  ];
  it.each(damaged)('by %s is mended from the source', async (_, damage) => {
    const names = await keptPages(60);
    await damage();
    const index = open();
    expect(await titles(index, 'loaf')).toEqual(names);
    await index.tidy();
    const read = vi.spyOn(shelf, 'read');
    const again = open();
    await again.ready;
    expect(read).not.toHaveBeenCalled();
    expect(await titles(again, 'loaf')).toEqual(names);
  });

  it('of one segment costs the reading of its own pages alone', async () => {
    const names = await keptPages(60);
    const [one] = (await db.segments.toArray()).sort((a, b) => a.size - b.size);
    await db.segmentBytes.update(one!.id, { bytes: new Uint8Array(8) });
    const read = vi.spyOn(shelf, 'read');
    const index = open();
    await index.ready;
    const again = read.mock.calls.flatMap(([ids]) => ids);
    expect(again.length).toBeGreaterThan(0);
    expect(again.length).toBeLessThan(names.length / 2);
    read.mockRestore();
    expect(await titles(index, 'loaf')).toEqual(names);
  });

  it('that left no list of segments is mended when the index is compared with its source', async () => {
    const names = await keptPages(30);
    await db.segments.clear();
    const index = open();
    await index.mend();
    expect(await titles(index, 'loaf')).toEqual(names);
  });
});

describe('a crash', () => {
  it('in the middle of keeping leaves what was kept before, which is brought up to date', async () => {
    const names = await keptPages(20);
    shelf.put(pageDocument('Loaf new'));
    const index = open();
    await index.ready;
    vi.spyOn(db.segments, 'bulkPut').mockRejectedValueOnce(new Error('killed'));
    await expect(index.tidy()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect(await db.segmentBytes.count()).toBe(await db.segments.count());
    expect(await titles(open(), 'loaf')).toEqual([...names, 'Loaf new']);
    expect(await titles(index, 'loaf')).toEqual([...names, 'Loaf new']);
    await index.tidy();
    expect(await titles(open(), 'loaf')).toEqual([...names, 'Loaf new']);
  });
});
