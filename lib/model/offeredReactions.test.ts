import { expect, it } from 'vitest';
import { offeredReactions } from './offeredReactions.ts';

const reacting = (role: 'member' | 'mentor', own = false) => ({ role, own });

it('a member says whether it worked, thanks and doubts; a mentor endorses as well', () => {
  const asMember = ['worked', 'thanks', 'did-not-work', 'outdated'];
  expect(offeredReactions('practice', reacting('member'))).toEqual(asMember);
  expect(offeredReactions('practice', reacting('mentor'))).toEqual([...asMember, 'endorsement']);
});

it('a question is thanked for and nothing else, and what is marked is not tried', () => {
  expect(offeredReactions('question', reacting('member'))).toEqual(['thanks']);
  expect(offeredReactions('highlight', reacting('member'))).toEqual(['thanks', 'outdated']);
});

it('an answer is thanked for first', () => {
  expect(offeredReactions('reply', reacting('member'))[0]).toBe('thanks');
});

it('of one’s own, one may say that it did not last', () => {
  expect(offeredReactions('tip', reacting('mentor', true))).toEqual(['did-not-work', 'outdated']);
});
