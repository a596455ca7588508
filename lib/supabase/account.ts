import type { AuthError, User } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Account } from '../model/account.ts';
import type { HubFailure } from '../model/failure.ts';
import type { MemberId } from '../model/id.ts';
import { limits } from '../model/limits.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { firstCharacters, wellFormed } from '../model/text.ts';
import { failureOfAuth } from './authFailure.ts';
import type { HubClient } from './client.ts';
import { hubFailure } from './failure.ts';
import { ownProfile, saveProfile } from './profile.ts';

export type SignedIn = Promise<Result<Account, HubFailure>>;

interface Answer {
  data: { user: User | null; session: unknown };
  error: AuthError | null;
}

const metadata = v.object({ name: v.string() });

const cleanName = (name: string): string =>
  firstCharacters(wellFormed(name).trim(), limits.characters.memberName);

/**
 * Makes an account and signs in. Where the hub wants the address confirmed first, the failure is
 * `emailUnconfirmed`, and the code it sent is taken by `enterCode`.
 */
export async function signUp(
  client: HubClient,
  { email, password, name }: { email: string; password: string; name: string },
): SignedIn {
  const options = { data: { name: cleanName(name) } };
  const answer = await client.supabase.auth.signUp({ email, password, options });
  if (answer.error || answer.data.session) return enter(client, answer);
  // To keep addresses private, a hub that confirms them answers for a taken one as for a new one,
  // but with a user who has no way to sign in.
  return answer.data.user?.identities?.length === 0
    ? fail({ code: 'emailTaken', message: '' })
    : fail({ code: 'emailUnconfirmed', message: '' });
}

export const signIn = async (
  client: HubClient,
  credentials: { email: string; password: string },
): SignedIn => enter(client, await client.supabase.auth.signInWithPassword(credentials));

/** Sends a code to an address, which makes an account where it has none. */
export async function sendCode(
  { supabase }: HubClient,
  email: string,
): Promise<Result<null, HubFailure>> {
  const { error } = await supabase.auth.signInWithOtp({ email });
  return error ? fail(failureOfAuth(error)) : ok(null);
}

export async function enterCode(
  client: HubClient,
  { email, code }: { email: string; code: string },
): SignedIn {
  const token = code.replace(/\s/g, '');
  return enter(client, await client.supabase.auth.verifyOtp({ email, token, type: 'email' }));
}

/**
 * Ends this device's session at the hub. Where the hub does not answer, the session stays in the
 * storage given: the caller drops it with the account.
 */
export async function signOut({ supabase }: HubClient): Promise<Result<null, HubFailure>> {
  const { error } = await supabase.auth.signOut({ scope: 'local' });
  return error ? fail(failureOfAuth(error)) : ok(null);
}

/** Changes the name that companions see; the rest of the profile stays. */
export async function rename(
  client: HubClient,
  account: Account,
  name: string,
): Promise<Result<Account, HubFailure>> {
  const clean = cleanName(name);
  if (!clean) return fail({ code: 'nameInvalid', message: '' });
  const profile = await ownProfile(client, account.memberId);
  if (!profile.ok) return fail(hubFailure(profile.error));
  const { topics, bio, open_to_mentor } = profile.value ?? {
    topics: [],
    bio: '',
    open_to_mentor: false,
  };
  const saved = await saveProfile(client, { name: clean, topics, bio, open_to_mentor });
  return saved.ok ? ok({ ...account, name: clean }) : fail(hubFailure(saved.error));
}

/** The account of one who just signed in, named as companions know them. */
async function enter(client: HubClient, { data, error }: Answer): SignedIn {
  if (error) return fail(failureOfAuth(error));
  if (!data.user || !data.session) return fail({ code: 'refused', message: 'no session' });
  const { id, email = '', user_metadata } = data.user;
  const memberId = id as MemberId;
  const profile = await ownProfile(client, memberId);
  if (!profile.ok) return fail(hubFailure(profile.error));
  const given = v.safeParse(metadata, user_metadata);
  const name = profile.value?.name || (given.success && given.output.name) || email.split('@')[0];
  return ok({ memberId, email, name: name ?? '' });
}
