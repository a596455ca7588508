import { expect, it } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import type { Search } from '../search/useSearch.ts';
import { searchWithin } from './searchWithin.ts';

const [ours, theirs] = [newId<CommunityId>(), newId<CommunityId>()];

const hit = (communityId: CommunityId): SearchHit => ({
  ...{ type: 'resource', id: newId(), communityId, url: 'https://x.example', urlKey: 'x.example' },
  ...{ title: '', site: null, kind: null, passage: '', author: null, tags: [], updatedAt: 0 },
  ...{ score: 1, matched: [] },
});

const found = (hits: SearchHit[]): Search => ({
  ...{ text: 'x', setText: () => {}, state: { status: 'found', text: 'x', hits }, hits },
  ...{ active: hits.length - 1, setActive: () => {}, listId: 'l', optionId: String },
});

it('keeps the hits of a community, and an active one among them', () => {
  const search = found([hit(ours), hit(theirs), hit(theirs)]);
  const within = searchWithin(search, ours);
  expect(within.hits).toEqual([search.hits[0]]);
  expect(within.state).toMatchObject({ hits: within.hits });
  expect(within.active).toBe(0);
  expect(searchWithin(search, null)).toBe(search);
});

it('has nothing to say before there is an answer', () => {
  const search: Search = { ...found([]), state: { status: 'searching' } };
  expect(searchWithin(search, ours)).toBe(search);
});
