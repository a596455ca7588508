import { describe, expect, it } from 'vitest';
import { edit, show } from '../../../test/support/typedTexts.ts';
import { continueList } from './continueList.ts';

describe('Enter in a list', () => {
  it.each([
    ['- lamp|', '- lamp\n- |'],
    ['  * lamp|', '  * lamp\n  * |'],
    ['- la|mp', '- la\n- |mp'],
    ['- l|am|p', '- l\n- |p'],
    ['9. lamp|', '9. lamp\n10. |'],
    ['1) lamp|', '1) lamp\n2) |'],
    ['- [x] lamp|', '- [x] lamp\n- [ ] |'],
    ['> said|', '> said\n> |'],
    ['- 👍🏽|', '- 👍🏽\n- |'],
  ])('goes on after %s', (before, after) => {
    expect(show(continueList(edit(before))!)).toBe(after);
  });

  it.each([
    ['- lamp\n- |', '- lamp\n|'],
    ['1. lamp\n2. |\n3. bed', '1. lamp\n|\n3. bed'],
    ['- [ ] |', '|'],
    ['> |', '|'],
  ])('ends it on an empty entry: %s', (before, after) => {
    expect(show(continueList(edit(before))!)).toBe(after);
  });

  it.each([
    ['elsewhere', 'lamp|'],
    ['before the bullet', '|- lamp'],
    ['within the bullet', '-| lamp'],
    ['in code', '```\n- lamp|'],
    ['after a dash that is none', '-lamp|'],
  ])('is an Enter as any other %s', (_, shown) => {
    expect(continueList(edit(shown))).toBeNull();
  });
});
