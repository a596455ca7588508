import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageView } from '../../entrypoints/background/pageView.ts';
import { repairHandlers } from '../../entrypoints/background/repairCalls.ts';
import { pageCalls } from '../../lib/messaging/page.ts';
import type { Sender } from '../../lib/messaging/serve.ts';
import { type AnnotationId, newId } from '../../lib/model/id.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { Database } from '../../lib/store/database.ts';
import { anAnnotation, aResource } from '../support/factories.ts';
import { joinShared, openStore } from '../support/store.ts';

const urlKey = 'example.org/bread';
const moved: Selector[] = [
  { type: 'TextQuoteSelector', exact: 'flour, weighed', prefix: '', suffix: '' },
];

let db: Database;
let calls: ReturnType<typeof repairHandlers>;
const note = anAnnotation();

const at = (url: string): Sender =>
  ({ id: fakeBrowser.runtime.id, frameId: 0, url, tab: { id: 7, url } }) as Sender;

beforeEach(async () => {
  fakeBrowser.reset();
  db = await openStore();
  calls = repairHandlers(async () => db);
  const { communityId } = await joinShared(db);
  const resource = aResource({ communityId, urlKey });
  await db.resources.put(resource);
  await db.annotations.put({ ...note, communityId, resourceId: resource.id });
});

describe('annotation.repair', () => {
  const repair = (id = note.id, url = 'https://example.org/bread') =>
    calls['annotation.repair']({ id, selectors: moved }, at(url));

  it('is told to the page from then on, beside what the note says itself', async () => {
    expect((await pageView(db, urlKey)).annotations).toMatchObject([{ repaired: [] }]);
    expect(await repair()).toEqual({ ok: true, value: null });
    expect((await pageView(db, urlKey)).annotations).toMatchObject([
      { selectors: note.selectors, repaired: moved },
    ]);
  });

  it('is for the notes of the page that asks', async () => {
    const notHere = { ok: false, error: { code: 'notFound' } };
    expect(await repair(note.id, 'https://example.org/cake')).toMatchObject(notHere);
    expect(await repair(newId<AnnotationId>())).toMatchObject(notHere);
    expect(await db.repairs.count()).toBe(0);
  });

  it('takes selectors, and at least one', () => {
    const { input } = pageCalls['annotation.repair'];
    const takes = (selectors: unknown) => v.safeParse(input, { id: note.id, selectors }).success;
    expect(takes(moved)).toBe(true);
    expect(takes([])).toBe(false);
    expect(takes([{ type: 'CssSelector', value: 'p' }])).toBe(false);
    expect(takes([{ ...moved[0], exact: 'x'.repeat(20_000) }])).toBe(false);
    expect(takes(Array.from({ length: 9 }, () => moved[0]))).toBe(false);
  });
});
