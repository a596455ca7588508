import { describe, expect, it } from 'vitest';
import { aReaction } from '../../test/support/factories.ts';
import type { AnnotationId, MemberId, ResourceId } from './id.ts';
import type { Reaction } from './reaction.ts';
import { pageRepute, repute, standing } from './repute.ts';

const given = (kind: Reaction['kind'], author: string, at: number, over: Partial<Reaction> = {}) =>
  aReaction({ kind, authorId: author as MemberId, createdAt: at, ...over });

describe('what stands', () => {
  it('of each member, one of a kind, and the latest verdict', () => {
    const reactions = [
      given('worked', 'ada', 1, { evidence: 'first device' }),
      given('worked', 'ada', 2, { evidence: 'second device' }),
      given('did-not-work', 'bob', 3),
      given('worked', 'bob', 4),
      given('thanks', 'bob', 2),
      given('worked', 'eve', 5, { deletedAt: 6 }),
      given('other', 'eve', 7),
    ];
    expect(standing(reactions).map(({ authorId, kind, evidence }) => [authorId, kind, evidence]))
      // Oldest first, by when what stands was made.
      .toEqual([
        ['ada', 'worked', 'second device'],
        ['bob', 'thanks', ''],
        ['bob', 'worked', ''],
      ]);
  });

  it('what was made at the same time is ordered by id, whatever order it comes in', () => {
    const [a, b] = [given('worked', 'ada', 1), given('did-not-work', 'ada', 1)];
    expect(standing([a, b])).toEqual(standing([b, a]));
  });

  it('what members left behind who are no users any more counts one by one', () => {
    const left = [1, 2].map((at) => given('worked', '', at, { authorId: null }));
    expect(standing(left)).toHaveLength(2);
  });
});

describe('repute', () => {
  it('is nothing without reactions', () => {
    expect(repute([], 0)).toEqual({ isEndorsed: false, hasWorked: false, isStale: false });
  });

  it('has worked where it did for more than it did not', () => {
    const even = [given('worked', 'ada', 1), given('did-not-work', 'bob', 2)];
    expect(repute(even, 0)).toMatchObject({ hasWorked: false, isStale: false });
    expect(repute([...even, given('worked', 'eve', 3)], 0)).toMatchObject({ hasWorked: true });
    expect(repute([...even, given('did-not-work', 'eve', 3)], 0)).toMatchObject({
      hasWorked: false,
      isStale: true,
    });
  });

  it('is stale once anybody says that it is outdated, until the text changes or it is endorsed', () => {
    const outdated = [given('outdated', 'ada', 10)];
    expect(repute(outdated, 5).isStale).toBe(true);
    expect(repute(outdated, 10).isStale).toBe(false);
    expect(repute([...outdated, given('endorsement', 'bob', 20)], 5)).toEqual({
      isEndorsed: true,
      hasWorked: false,
      isStale: false,
    });
    expect(repute([given('endorsement', 'bob', 1), ...outdated], 5).isStale).toBe(true);
  });
});

it('a page is what anything on it is, each person counted once', () => {
  const resourceId = 'page' as ResourceId;
  const on = (annotationId: string | null) => ({
    resourceId,
    annotationId: annotationId as AnnotationId | null,
  });
  const reactions = [
    given('worked', 'ada', 1, on('a')),
    given('worked', 'ada', 1, on('b')),
    given('worked', 'bob', 1, on('b')),
    given('outdated', 'bob', 1, on(null)),
    given('outdated', 'bob', 1, on('c')),
  ];
  const changed = new Map([
    ['page', 5],
    ['c', 0],
  ]);
  expect(pageRepute(reactions, changed)).toEqual({
    isEndorsed: false,
    hasWorked: true,
    isStale: true,
    isStaleItself: false,
    workedFor: 2,
  });
  expect(pageRepute(reactions, new Map([...changed, ['c', 5]])).isStale).toBe(false);
  expect(pageRepute(reactions, new Map([['c', 5]]))).toMatchObject({
    isStale: true,
    isStaleItself: true,
  });
});
