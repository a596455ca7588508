import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import ws from 'ws';
import { batchesOf } from './batches.ts';
import { type DemoMember, type MemberName, members } from './members.ts';
import type { DemoOperation } from './operations.ts';

type Clients = Record<MemberName, SupabaseClient>;

async function call<Schema extends v.GenericSchema>(
  client: SupabaseClient,
  name: string,
  input: Record<string, unknown>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { data, error } = await client.rpc(name, input);
  if (error) throw new Error(`The demonstration's ${name} failed: ${error.message}`);
  return v.parse(schema, data);
}

const doneSchema = v.object({ status: v.literal('ok') });
const inviteSchema = v.object({ ...doneSchema.entries, token: v.string(), expires_at: v.string() });
const pushSchema = v.object({
  ...doneSchema.entries,
  results: v.array(v.object({ s: v.picklist(['ok', 'noop', 'gone', 'alias']) })),
});

const saveProfile = (client: SupabaseClient, member: DemoMember) =>
  call(
    client,
    'profile_save',
    {
      p_name: member.name,
      p_topics: member.topics,
      p_bio: member.bio,
      p_open_to_mentor: member.openToMentor,
    },
    doneSchema,
  );

async function enter(
  url: string,
  key: string,
  member: DemoMember,
  password: string,
): Promise<SupabaseClient> {
  const { email, name } = member;
  const client = createClient(url, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    // Node 20 has no WebSocket of its own, which supabase-js asks for before it is used.
    realtime: { transport: ws as never },
  });
  const signedUp = await client.auth.signUp({ email, password, options: { data: { name } } });
  if (!signedUp.error) {
    await saveProfile(client, member);
    return client;
  }
  const signedIn = await client.auth.signInWithPassword({ email, password });
  if (signedIn.error) throw new Error(`${name} cannot sign in: ${signedIn.error.message}`);
  return client;
}

/** Signs the members in, up where they are new. */
export async function signInMembers(url: string, key: string, password: string): Promise<Clients> {
  return {
    lena: await enter(url, key, members.lena, password),
    amina: await enter(url, key, members.amina, password),
    jonas: await enter(url, key, members.jonas, password),
  };
}

/** An invite by the community's facilitator. */
export async function invite(
  clients: Clients,
  community: string,
  role: string,
  uses: number,
  days: number,
): Promise<{ token: string; expiresAt: number }> {
  const input = { p_community: community, p_role: role, p_uses: uses, p_days: days };
  const made = await call(clients.lena, 'invite_create', input, inviteSchema);
  return { token: made.token, expiresAt: Date.parse(made.expires_at) };
}

/** Founds the community and brings the members in, where that has not happened yet. */
export async function gather(clients: Clients, community: string): Promise<void> {
  const founding = {
    p_id: community,
    p_name: 'Ward 6',
    p_purpose:
      'What we know about looking after people on a busy ward: what works, and what went wrong.',
  };
  await call(clients.lena, 'community_found', founding, doneSchema);
  for (const name of ['amina', 'jonas'] as const) {
    const heads = await call(clients[name], 'sync_heads', {}, v.array(v.unknown()));
    if (heads.length > 0) continue;
    const { token } = await invite(clients, community, members[name].role, 1, 1);
    await call(clients[name], 'invite_accept', { p_token: token }, doneSchema);
  }
}

/** Sends what the members wrote, each their own. */
export async function push(
  clients: Clients,
  community: string,
  operations: readonly DemoOperation[],
): Promise<void> {
  for (const { by, ops } of batchesOf(operations)) {
    await call(clients[by], 'sync_push', { p_community: community, p_ops: ops }, pushSchema);
  }
}
