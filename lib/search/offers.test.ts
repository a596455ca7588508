import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommunity, aMembership, anExtractedClip } from '../../test/support/factories.ts';
import { clipInto, joinShared, openStore, personalCommunity } from '../../test/support/store.ts';
import { type CommunityId, newId } from '../model/id.ts';
import { createAnnotation } from '../store/annotation.ts';
import type { Database } from '../store/database.ts';
import { openSearch, type Searching, storeSource } from './index.ts';
import { itemsLike, membersLike } from './offers.ts';

let db: Database;
let communityId: CommunityId;
let searching: Searching;

const page = (title: string, over = {}) => ({ page: anExtractedClip({ title, ...over }) });

beforeEach(async () => {
  db = await openStore();
  ({ communityId } = await joinShared(db));
  searching = openSearch(storeSource(db));
});

describe('members', () => {
  const names = async (typed: string, where = communityId) =>
    (await membersLike(db, where, typed)).map(({ name }) => name);

  beforeEach(async () => {
    for (const name of ['Élodie Martin', 'Martin Kaya', 'דנה כהן', 'Jonas']) {
      await db.memberships.put(aMembership({ communityId, memberId: newId(), name }));
    }
  });

  it('are found by the beginning of any of their names, those who are called so first', async () => {
    expect(await names('mar')).toEqual(['Martin Kaya', 'Élodie Martin']);
    expect(await names('elo')).toEqual(['Élodie Martin']);
    expect(await names('כה')).toEqual(['דנה כהן']);
    expect(await names('x')).toEqual([]);
  });

  it('are all the others where nothing is typed yet', async () => {
    expect(await names('')).toHaveLength(4);
  });

  it('are neither those who left, nor those of another community', async () => {
    await db.memberships.filter(({ name }) => name === 'Jonas').modify({ leftAt: 1 });
    expect(await names('jon')).toEqual([]);
    expect(await names('mar', newId<CommunityId>())).toEqual([]);
  });
});

describe('pages and notes', () => {
  const shelf = () => personalCommunity(db);
  const offered = async (typed: string, where = communityId) =>
    (await itemsLike(db, searching, where, typed)).map(({ kind, title, address }) => ({
      ...{ kind, title, address },
    }));

  it('are found as in any search, notes at their words', async () => {
    await clipInto(db, communityId, 'lamp', page('The UV lamp'));
    const where = { url: 'https://example.org/lamp', urlKey: 'example.org/lamp' };
    await createAnnotation(db, {
      page: { ...where, title: 'The UV lamp', site: null, language: 'en' },
      ...{ communityId, kind: 'tip', tags: [], selectors: [], draftId: null },
      body: 'Clean the **lamp** with a dry cloth, and never while it is hot or plugged in.',
      quote: 'the lamp',
    });
    const [found, said] = await offered('lamp');
    expect(found).toMatchObject({ kind: 'page', title: 'The UV lamp' });
    expect(said?.kind).toBe('tip');
    expect(said?.title).toMatch(/^Clean the lamp with .*…$/);
    expect(said?.address).toBe(`${found?.address}#:~:text=the%20lamp`);
  });

  it('for a community are its own and the shelf’s; for the shelf all', async () => {
    const other = await joinOther();
    await clipInto(db, communityId, 'here', page('Lamp here'));
    await clipInto(db, await shelf(), 'mine', page('Lamp of mine'));
    await clipInto(db, other, 'there', page('Lamp elsewhere'));
    const titles = async (where: CommunityId) =>
      (await offered('lamp', where)).map(({ title }) => title).sort();
    expect(await titles(communityId)).toEqual(['Lamp here', 'Lamp of mine']);
    expect(await titles(await shelf())).toEqual(['Lamp elsewhere', 'Lamp here', 'Lamp of mine']);
    expect(await titles(newId())).toEqual([]);
  });

  it('are looked up by words, whatever they look like', async () => {
    await clipInto(db, communityId, 'lamp', page('The UV lamp'));
    expect(await offered('in:nowhere lamp')).toHaveLength(1);
    expect(await offered('-lamp "')).toHaveLength(1);
    expect(await offered('')).toEqual([]);
  });

  it('lead to the web alone', async () => {
    await clipInto(db, communityId, 'lamp', page('The UV lamp'));
    await db.resources.toCollection().modify({ url: 'javascript:alert(1)' });
    expect(await offered('lamp')).toEqual([]);
  });

  async function joinOther(): Promise<CommunityId> {
    const other = aCommunity({ name: 'Elsewhere' });
    await db.communities.put(other);
    const [mine] = await db.memberships.where({ communityId }).toArray();
    await db.memberships.put(aMembership({ communityId: other.id, memberId: mine!.memberId }));
    return other.id;
  }
});
