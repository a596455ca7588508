import { expect, it } from 'vitest';
import type { MemberId } from './id.ts';
import { opposite, reactionBar, reactionKinds } from './reaction.ts';

const ada = 'ada' as MemberId;
const bob = 'bob' as MemberId;

it('only mentors and facilitators endorse', () => {
  const may = (role: 'facilitator' | 'mentor' | 'member' | null) =>
    reactionBar('endorsement', { memberId: ada, role, authorId: bob }) === null;
  expect(['facilitator', 'mentor', 'member', null].map((role) => may(role as 'mentor'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('nobody praises their own, and everybody may doubt it', () => {
  const barred = reactionKinds.filter(
    (kind) => reactionBar(kind, { memberId: ada, role: 'mentor', authorId: ada }) === 'own',
  );
  expect(barred).toEqual(['thanks', 'worked', 'endorsement']);
});

it('verdicts exclude each other, and nothing else does', () => {
  expect(reactionKinds.map(opposite)).toEqual([null, 'did-not-work', 'worked', null, null]);
});
