import { expect, it } from 'vitest';
import { opposite, reactionBar, reactionKinds } from './reaction.ts';

it('only mentors and facilitators endorse', () => {
  const may = (role: 'facilitator' | 'mentor' | 'member' | null) =>
    reactionBar('endorsement', { role, own: false }) === null;
  expect(['facilitator', 'mentor', 'member', null].map((role) => may(role as 'mentor'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('nobody praises their own, and everybody may doubt it', () => {
  const barred = reactionKinds.filter(
    (kind) => reactionBar(kind, { role: 'mentor', own: true }) === 'own',
  );
  expect(barred).toEqual(['thanks', 'worked', 'endorsement']);
});

it('verdicts exclude each other, and nothing else does', () => {
  expect(reactionKinds.map(opposite)).toEqual([null, 'did-not-work', 'worked', null, null]);
});
