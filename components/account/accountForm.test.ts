import { describe, expect, it } from 'vitest';
import { accountRequest, fieldsOf } from './accountForm.ts';

const filled = {
  name: ' Amina ',
  email: ' amina@hub.example ',
  password: ' with spaces ',
  code: '123 456',
};
const empty = { name: '', email: ' ', password: '', code: '' };

describe('accountRequest', () => {
  it('trims name and address, and leaves a password as it was typed', () => {
    expect(accountRequest({ way: 'signUp' }, filled)).toEqual({
      ok: true,
      value: {
        call: 'account.signUp',
        input: { name: 'Amina', email: 'amina@hub.example', password: ' with spaces ' },
      },
    });
  });

  it('signs in without a name', () => {
    expect(accountRequest({ way: 'signIn' }, { ...filled, name: '' })).toMatchObject({
      ok: true,
      value: { call: 'account.signIn' },
    });
  });

  it('asks for a code first, then enters it for the address it went to', () => {
    expect(accountRequest({ way: 'code', sentTo: null }, filled)).toMatchObject({
      value: { call: 'account.sendCode', input: { email: 'amina@hub.example' } },
    });
    expect(accountRequest({ way: 'code', sentTo: 'first@hub.example' }, filled)).toMatchObject({
      value: { call: 'account.enterCode', input: { email: 'first@hub.example', code: '123456' } },
    });
  });

  it.each([
    { way: 'signUp' as const },
    { way: 'signIn' as const },
    { way: 'code' as const, sentTo: null },
    { way: 'code' as const, sentTo: 'a@hub.example' },
  ])('names every empty field of $way', (way) => {
    expect(accountRequest(way, empty)).toEqual({ ok: false, error: fieldsOf(way) });
  });
});
