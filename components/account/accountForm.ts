import { fail, ok, type Result } from '../../lib/model/result.ts';

/** How somebody comes in: a new account, a password, or a code sent by e-mail. */
export type AccountWay =
  | { way: 'signUp' }
  | { way: 'signIn' }
  /** `sentTo` is null until a code is on its way */
  | { way: 'code'; sentTo: string | null };

export interface AccountFields {
  name: string;
  email: string;
  password: string;
  code: string;
}

export type AccountField = keyof AccountFields;

export type AccountRequest =
  | { call: 'account.signUp'; input: { name: string; email: string; password: string } }
  | { call: 'account.signIn'; input: { email: string; password: string } }
  | { call: 'account.sendCode'; input: { email: string } }
  | { call: 'account.enterCode'; input: { email: string; code: string } };

/** The fields a way asks for, in the order of the form. */
export function fieldsOf(way: AccountWay): AccountField[] {
  switch (way.way) {
    case 'signUp':
      return ['name', 'email', 'password'];
    case 'signIn':
      return ['email', 'password'];
    case 'code':
      return way.sentTo === null ? ['email'] : ['code'];
  }
}

/**
 * The call that a filled form makes, or the fields that are still empty.
 * Whether an address or a password is good enough is the hub's to say.
 */
export function accountRequest(
  way: AccountWay,
  fields: AccountFields,
): Result<AccountRequest, AccountField[]> {
  const missing = fieldsOf(way).filter((field) => fields[field].trim() === '');
  if (missing.length > 0) return fail(missing);
  const { password } = fields;
  const name = fields.name.trim();
  const email = fields.email.trim();
  switch (way.way) {
    case 'signUp':
      return ok({ call: 'account.signUp', input: { name, email, password } });
    case 'signIn':
      return ok({ call: 'account.signIn', input: { email, password } });
    case 'code': {
      if (way.sentTo === null) return ok({ call: 'account.sendCode', input: { email } });
      const code = fields.code.replace(/\s/g, '');
      return ok({ call: 'account.enterCode', input: { email: way.sentTo, code } });
    }
  }
}
