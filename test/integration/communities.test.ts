import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import { type Backend, type Caller, hubBackend, postgresBackend } from '../support/backends.ts';
import { data } from '../support/world.ts';

interface Invitation {
  status: string;
  token: string;
  expires_at: string;
}

const foundBy = (founder: Caller, name: string, id: string = newId(), purpose = '') =>
  data<{ status: string; community?: string }>(
    founder.rpc('community_found', { p_id: id, p_name: name, p_purpose: purpose }),
  );

const inviteBy = (
  inviter: Caller,
  community: string,
  { role = 'member', uses = 1, days = 1 }: { role?: string; uses?: number; days?: number } = {},
) =>
  data<Invitation>(
    inviter.rpc('invite_create', {
      p_community: community,
      p_role: role,
      p_uses: uses,
      p_days: days,
    }),
  );

const acceptBy = (invited: Caller, token: string) =>
  data<{ status: string }>(invited.rpc('invite_accept', { p_token: token }));

const roleIn = async (caller: Caller, community: string) => {
  const heads = await data<{ community_id: string; role: string }[]>(caller.rpc('sync_heads'));
  return heads.find(({ community_id }) => community_id === community)?.role;
};

interface Membership {
  t: string;
  user_id: string;
  name: string;
  bio: string;
  seq: number;
}
const membersSeenBy = async (
  caller: Caller,
  community: string,
  since = 0,
  epoch: string | null = null,
) => {
  const pulled = await data<{ epoch: string; cursor: number; rows: Membership[] }>(
    caller.rpc('sync_pull', { p_community: community, p_epoch: epoch, p_since: since }),
  );
  return { ...pulled, rows: pulled.rows.filter(({ t }) => t === 'memberships') };
};

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub’s API', hubBackend],
])('through %s', (_, start) => {
  let backend: Backend;
  let lena: Caller & { id: string };
  let amina: Caller & { id: string };

  beforeAll(async () => {
    backend = await start();
    lena = await backend.signUp('Lena');
    amina = await backend.signUp('Amina');
  });
  afterAll(() => backend.stop());

  describe('founding', () => {
    it('makes the founder its facilitator, named as they signed up', async () => {
      const id = newId();
      expect(await foundBy(lena, 'Ward 6', id, 'What works')).toEqual({
        status: 'ok',
        community: id,
      });
      expect(await roleIn(lena, id)).toBe('facilitator');
      expect((await membersSeenBy(lena, id)).rows).toMatchObject([
        { user_id: lena.id, name: 'Lena' },
      ]);
    });

    it('answers the same when a lost answer is asked for again', async () => {
      const id = newId();
      await foundBy(lena, 'Ward 7', id);
      expect(await foundBy(lena, 'Ward 7', id)).toEqual({ status: 'ok', community: id });
    });

    it('refuses a name the founder has taken, whatever its case and spaces', async () => {
      await foundBy(lena, 'Night  shift ');
      expect(await foundBy(lena, ' NIGHT SHIFT')).toEqual({ status: 'name_taken' });
      expect(await foundBy(amina, 'Night shift')).toMatchObject({ status: 'ok' });
    });

    it.each([
      ['no name', ''],
      ['only spaces', ' \t\n'],
      ['81 characters', 'x'.repeat(81)],
    ])('refuses %s', async (_case, name) => {
      expect(await foundBy(lena, name)).toEqual({ status: 'name_invalid' });
    });

    it('does not give an id to two communities', async () => {
      const id = newId();
      await foundBy(lena, 'Mine', id);
      const answer = await amina.rpc('community_found', {
        p_id: id,
        p_name: 'Other',
        p_purpose: '',
      });
      expect(answer).toEqual({ refused: 'PT409' });
    });
  });

  describe('an invite', () => {
    let community: string;
    beforeAll(async () => {
      community = newId();
      await foundBy(lena, 'Invited', community);
    });

    it('brings somebody in, in the role it gives', async () => {
      const invited = await backend.signUp('Vera');
      const { token } = await inviteBy(lena, community, { role: 'reader' });
      expect(await acceptBy(invited, token)).toEqual({ status: 'ok', community, role: 'reader' });
      expect(await roleIn(invited, community)).toBe('reader');
    });

    it('says so to one who is a member already, and is not spent by it', async () => {
      const invited = await backend.signUp('Wim');
      const { token } = await inviteBy(lena, community);
      expect(await acceptBy(lena, token)).toEqual({ status: 'already_member', community });
      expect(await acceptBy(invited, token)).toMatchObject({ status: 'ok' });
      expect(await acceptBy(invited, token)).toEqual({ status: 'already_member', community });
    });

    it('is unknown or spent', async () => {
      const late = await backend.signUp('Xenia');
      expect(await acceptBy(late, '0'.repeat(40))).toEqual({ status: 'unknown' });
      const { token } = await inviteBy(lena, community);
      await acceptBy(await backend.signUp('Yusuf'), token);
      expect(await acceptBy(late, token)).toEqual({ status: 'spent' });
    });

    it('lets exactly as many in as it is for, however they race', async () => {
      const { token } = await inviteBy(lena, community, { uses: 3 });
      const racers: Caller[] = [];
      for (let n = 0; n < 20; n++) racers.push(await backend.signUp(`Racer${n}`));
      const answers = await Promise.all(racers.map((racer) => acceptBy(racer, token)));
      const counted = (status: string) =>
        answers.filter((answer) => answer.status === status).length;
      expect([counted('ok'), counted('spent')]).toEqual([3, 17]);
    });

    it('is made by facilitators and mentors, and makes no facilitator', async () => {
      const mentor = await backend.signUp('Zoe');
      await acceptBy(mentor, (await inviteBy(lena, community, { role: 'mentor' })).token);
      expect(await inviteBy(mentor, community)).toMatchObject({ status: 'ok' });
      expect(await inviteBy(amina, community)).toEqual({ status: 'forbidden' });
      const p = { p_community: community, p_uses: 1, p_days: 1 };
      expect(await lena.rpc('invite_create', { ...p, p_role: 'facilitator' })).toEqual({
        refused: 'PT400',
      });
    });
  });

  it('sends a changed profile to every community of the person, once', async () => {
    const person = await backend.signUp('Bo');
    const ids = [newId(), newId()];
    for (const [n, id] of ids.entries()) await foundBy(person, `Bo ${n}`, id);
    const before: Awaited<ReturnType<typeof membersSeenBy>>[] = [];
    for (const id of ids) before.push(await membersSeenBy(person, id));
    const profile = {
      p_name: 'Bo B.',
      p_topics: ['bread'],
      p_bio: 'Baker',
      p_open_to_mentor: true,
    };
    await data(person.rpc('profile_save', profile));
    await data(person.rpc('profile_save', profile));
    for (const [n, id] of ids.entries()) {
      const { cursor, epoch } = before[n]!;
      const after = await membersSeenBy(person, id, cursor, epoch);
      expect(after.rows).toMatchObject([{ name: 'Bo B.', bio: 'Baker', seq: cursor + 1 }]);
      expect(after.cursor).toBe(cursor + 1);
    }
  });
});

describe('what time and facilitators change', () => {
  let backend: Backend;
  let lena: Caller & { id: string };
  let community: string;

  beforeAll(async () => {
    backend = await postgresBackend();
    lena = await backend.signUp('Lena');
    community = newId();
    await foundBy(lena, 'Ward 6', community);
  });
  afterAll(() => backend.stop());

  it('closes an expired or revoked invite', async () => {
    const late = await backend.signUp('Xenia');
    const expired = await inviteBy(lena, community);
    const revoked = await inviteBy(lena, community);
    const set = (change: string) =>
      `update private.invites set ${change} where token_hash = sha256(convert_to($1, 'UTF8'))`;
    await backend.sql(set('expires_at = now()'), [expired.token]);
    await backend.sql(set('revoked_at = now()'), [revoked.token]);
    expect(await acceptBy(late, expired.token)).toEqual({ status: 'expired' });
    expect(await acceptBy(late, revoked.token)).toEqual({ status: 'revoked' });
  });

  it('keeps no token', async () => {
    const { token } = await inviteBy(lena, community);
    const rows = await backend.sql('select * from private.invites');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('brings back one who had left', async () => {
    const back = await backend.signUp('Ada');
    await acceptBy(back, (await inviteBy(lena, community)).token);
    await backend.sql('update public.memberships set left_at = now() where user_id = $1', [
      back.id,
    ]);
    expect(await roleIn(back, community)).toBeUndefined();
    await acceptBy(back, (await inviteBy(lena, community, { role: 'mentor' })).token);
    expect(await roleIn(back, community)).toBe('mentor');
  });

  it('closes a deleted community to its members', async () => {
    const id = newId();
    await foundBy(lena, 'Short-lived', id);
    const { token } = await inviteBy(lena, id);
    await backend.sql('update public.communities set deleted_at = now() where id = $1', [id]);
    expect(await roleIn(lena, id)).toBeUndefined();
    expect(await acceptBy(await backend.signUp('Amina'), token)).toEqual({ status: 'revoked' });
    expect(await foundBy(lena, 'Short-lived')).toMatchObject({ status: 'ok' });
  });
});
