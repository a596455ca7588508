import { beforeEach, describe, expect, it } from 'vitest';
import { openStore, personalCommunity } from '../../test/support/store.ts';
import { documentKey } from '../model/documentKey.ts';
import { createAnnotation } from './annotation.ts';
import type { Database } from './database.ts';
import { isSamePage, meetDocument, meetingKeys } from './document.ts';
import { resourcesAt } from './resource.ts';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)] as const;
const [a, b, c] = ['example.org/a.pdf', 'example.org/b.pdf', 'example.org/c.pdf'] as const;

let db: Database;
beforeEach(async () => {
  db = await openStore();
});

const noteAt = async (urlKey: string, url: string) =>
  createAnnotation(db, {
    page: { url, urlKey, title: 'Hands', site: null, language: null },
    communityId: await personalCommunity(db),
    ...{ kind: 'tip', body: 'Wash', selectors: [], quote: '', tags: [], draftId: null },
  });

describe('a document', () => {
  it('is known by its own key and by the addresses it was met at', async () => {
    await meetDocument(db, one, a);
    await meetDocument(db, one, b);
    await meetDocument(db, one, a);
    expect(await db.documents.toArray()).toEqual([{ fingerprint: one, urlKeys: [a, b] }]);
    expect(await meetingKeys(db, documentKey(one))).toEqual([documentKey(one), a, b]);
  });

  it('is found from each of its addresses, with what is known at the other', async () => {
    await meetDocument(db, one, a);
    await meetDocument(db, one, b);
    expect(new Set(await meetingKeys(db, b))).toEqual(new Set([documentKey(one), a, b]));
  });

  it('meets no other document, unless one came in its place at the same address', async () => {
    await meetDocument(db, one, a);
    await meetDocument(db, two, b);
    expect(await isSamePage(db, documentKey(one), documentKey(two))).toBe(false);
    await meetDocument(db, two, a);
    expect(await isSamePage(db, documentKey(one), documentKey(two))).toBe(true);
  });

  it('that others clipped is found at the address they clipped it from', async () => {
    await noteAt(documentKey(one), `https://www.${c}?utm_source=letter`);
    expect(await resourcesAt(db, c)).toHaveLength(1);
    expect(await resourcesAt(db, a)).toHaveLength(0);
    expect(await meetingKeys(db, documentKey(one))).toContain(c);
  });

  it('shows what was written at its address before it was opened', async () => {
    await noteAt(a, `https://${a}`);
    await meetDocument(db, one, a);
    expect(await resourcesAt(db, documentKey(one))).toHaveLength(1);
  });
});

it('a page of the web is known by nothing but its key', async () => {
  await meetDocument(db, one, a);
  expect(await meetingKeys(db, 'example.org/bread')).toEqual(['example.org/bread']);
});
