import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInvite } from '../../lib/model/invite.ts';
import { hubClient, startTestHub, type TestHub } from '../support/hub.ts';
import type { PulledRow } from '../support/push.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: true, anew: true });
});
afterAll(() => hub.stop());

describe('the pages', () => {
  it('serve what an invite’s link leads to, with a strict policy', async () => {
    const { pathname } = new URL(hub.invite!);
    const answer = await fetch(hub.url + pathname);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
    expect(await answer.text()).toContain('You are invited to a community');
    expect(parseInvite(hub.invite!)).toMatchObject({ url: hub.url, key: hub.key });
  });

  it.each([
    '/join/../secrets.json',
    '/pages/..%2f..%2fstartHub.ts',
    '/pages/nothing.html',
    '/secrets.json',
  ])('do not serve %s', async (path) => {
    expect((await fetch(hub.url + path)).status).toBe(404);
  });
});

describe('the demonstration', () => {
  const everything = async (): Promise<PulledRow[]> => {
    const [facilitator] = hub.members!;
    const client = hubClient(hub);
    await client.auth.signInWithPassword(facilitator!);
    const { data: heads } = await client.rpc('sync_heads');
    const { data } = await client.rpc('sync_pull', {
      p_community: heads[0].community_id,
      p_epoch: null,
      p_since: 0,
    });
    return data.rows;
  };

  it('has three members, sixty-three pages with their text, and notes with replies', async () => {
    const rows = await everything();
    const of = (t: string) => rows.filter((row) => row.t === t);
    expect(of('memberships').map(({ name, role }) => [name, role])).toEqual([
      ['Lena B.', 'facilitator'],
      ['Amina K.', 'mentor'],
      ['Jonas O.', 'member'],
    ]);
    expect(of('resources')).toHaveLength(63);
    const languages = new Set(of('resources').map(({ language }) => language));
    expect([...languages].sort()).toEqual(['ar', 'de', 'en', 'fr', 'ja', 'zh']);
    expect(of('contents').every(({ words }) => Number(words) > 60)).toBe(true);
    const kinds = new Set(of('annotations').map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'highlight',
      'note',
      'pitfall',
      'practice',
      'question',
      'reply',
      'story',
      'tip',
    ]);
  });

  it('adds nothing when the hub starts again', async () => {
    const before = await everything();
    const { invite } = hub;
    await hub.restart();
    expect(await everything()).toEqual(before);
    expect(hub.invite).toBe(invite);
  });

  it('keeps its members’ password to the owner of the folder', async () => {
    expect((await stat(join(hub.dataDir, 'demo.json'))).mode & 0o777).toBe(0o600);
  });

  it('follows the hub to another address', async () => {
    const urls = async () =>
      (await everything()).filter(({ t }) => t === 'resources').map(({ url }) => String(url));
    const served = (await urls()).filter((url) => url.startsWith(hub.url));
    expect(served).toHaveLength(4);
    await hub.restart(undefined, 0);
    const moved = served.map((url) => hub.url + new URL(url).pathname);
    expect(await urls()).toEqual(expect.arrayContaining(moved));
  });

  it('lets anybody in by its invite', async () => {
    const { client } = await hub.signUp('Guest');
    const { token } = parseInvite(hub.invite!)!;
    expect((await client.rpc('invite_accept', { p_token: token })).data).toMatchObject({
      status: 'ok',
    });
  });
});
