import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { pageView } from '../../entrypoints/background/pageView.ts';
import { reactionHandlers } from '../../entrypoints/background/reactionCalls.ts';
import { type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import { anAnnotation, aResource } from '../support/factories.ts';
import { joinShared, openStore } from '../support/store.ts';

const urlKey = 'example.org/bread';
const wrote = vi.fn();
let db: Database;
let communityId: CommunityId;
let id: ReturnType<typeof anAnnotation>['id'];
let calls: ReturnType<typeof reactionHandlers>;
const at = (url: string) => ({ url, tabId: 7, frameId: 0, documentId: 'd' }) as never;
const here = at('https://example.org/bread');

beforeEach(async () => {
  db = await openStore();
  ({ communityId } = await joinShared(db, { role: 'mentor' }));
  const resource = aResource({ communityId, urlKey, authorId: newId<MemberId>() });
  const note = anAnnotation({ communityId, resourceId: resource.id });
  await db.resources.put(resource);
  await db.annotations.put(note);
  ({ id } = note);
  wrote.mockClear();
  calls = reactionHandlers(async () => db, wrote);
});

const shown = async () => {
  const { annotations } = await pageView(db, urlKey);
  return annotations[0]?.reactions.map(({ kind, evidence, author }) => [
    kind,
    evidence,
    author.mine,
  ]);
};

it('a page shows the reactions to its notes, and offers what this member may give', async () => {
  const { annotations } = await pageView(db, urlKey);
  expect(annotations[0]?.offered).toEqual([
    ...['worked', 'thanks', 'did-not-work', 'outdated', 'endorsement'],
  ]);
  await db.memberships.where({ communityId }).modify({ role: 'reader' });
  expect((await pageView(db, urlKey)).annotations[0]?.offered).toEqual([]);
});

it('a reaction is given, explained and taken back from the page of its note', async () => {
  const give = (evidence: string | null) =>
    calls['annotation.react']({ id, kind: 'worked', evidence }, here);
  expect(await give('')).toEqual({ ok: true, value: null });
  expect(await give('Two loaves.')).toEqual({ ok: true, value: null });
  expect(await shown()).toEqual([['worked', 'Two loaves.', true]]);
  expect(await give(null)).toEqual({ ok: true, value: null });
  expect(await shown()).toEqual([]);
  expect(wrote).toHaveBeenCalledTimes(3);
});

it('nothing is given from another page, or to a note that is not there', async () => {
  const react = (note: typeof id, from: never) =>
    calls['annotation.react']({ id: note, kind: 'thanks', evidence: '' }, from);
  const notThere = { ok: false, error: { code: 'notFound' } };
  expect(await react(id, at('https://example.org/cake'))).toMatchObject(notThere);
  expect(await react(newId(), here)).toMatchObject(notThere);
  expect(wrote).not.toHaveBeenCalled();
});
