import { expect, it } from 'vitest';
import { offeredReactions } from './offeredReactions.ts';

const reacting = (
  role: 'member' | 'mentor',
  own = false,
  answers: 'me' | 'other' | null = null,
) => ({ role, own, answers });

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

it('an answer is accepted by who asked, even their own, and by mentors', () => {
  const first = (...who: Parameters<typeof reacting>) =>
    offeredReactions('reply', reacting(...who))[0];
  expect(first('member', false, 'me')).toBe('accepted');
  expect(first('member', true, 'me')).toBe('accepted');
  expect(first('mentor', false, 'other')).toBe('accepted');
  expect(first('mentor', true, 'other')).toBe('did-not-work');
  expect(first('member', false, 'other')).toBe('thanks');
  expect(first('mentor', false, null)).toBe('thanks');
});

it('of one’s own, one may say that it did not last', () => {
  expect(offeredReactions('tip', reacting('mentor', true))).toEqual(['did-not-work', 'outdated']);
});
