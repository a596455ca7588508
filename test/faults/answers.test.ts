import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { replyTo } from '../../lib/store/annotation.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { editResource } from '../../lib/store/resource.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { signIn } from '../../lib/supabase/account.ts';
import { type Device, signedUpDevice, unwrap } from '../support/device.ts';
import { type FaultyWay, faultyWay, type Trouble } from '../support/faultyWay.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { clipInto } from '../support/store.ts';
import { livePages } from '../support/syncing.ts';

const answered = (status: number, body: unknown, headers = {}): Trouble => ({
  kind: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
});
const html = { 'content-type': 'text/html' };
const page = '<!doctype html><title>Hotel wireless</title><p>Please sign in.</p>';

/** What a request may meet with, and the state in which the loop waits then. */
const troubles: Record<string, [Trouble, string]> = {
  'a 429': [answered(429, { message: 'slow down' }, { 'retry-after': '7' }), 'rateLimited'],
  'a 500': [answered(500, { code: 'XX000', message: 'internal error' }), 'unavailable'],
  'a 503 of a proxy': [answered(503, '<h1>Service Unavailable</h1>', html), 'unavailable'],
  'a 504': [answered(504, { message: 'statement timeout' }), 'unavailable'],
  'a serialization failure': [answered(409, { code: '40001', message: 'again' }), 'unavailable'],
  'the page of a captive portal': [answered(200, page, html), 'notAHub'],
  'JSON of another service': [answered(200, { hello: 'world' }), 'notAHub'],
  'a lost question': [{ kind: 'questionLost' }, 'offline'],
  'a lost answer': [{ kind: 'answerLost' }, 'offline'],
  'half an answer, broken off': [{ kind: 'halfAnswer', ends: 'broken' }, 'unavailable'],
  'half an answer that claims to be whole': [{ kind: 'halfAnswer', ends: 'clean' }, 'unavailable'],
};

const counts = { rounds: 0, troubles: 0, written: 0, lost: 0, doubled: 0 };

describe('a round that meets with trouble', { timeout: 120_000 }, () => {
  let hub: TestHub;
  let way: FaultyWay;

  beforeAll(async () => {
    hub = await startTestHub();
    way = await faultyWay(hub.url);
  });
  afterAll(async () => {
    console.info('rounds with trouble:', counts);
    await way?.close();
    await hub?.stop();
  });

  /** Two members' devices in a community of their own: one by the way with trouble, one straight. */
  async function pair(mark: string) {
    const mine = await signedUpDevice({ url: way.url, key: hub.key }, `Mine${mark}`);
    const theirs = await signedUpDevice({ url: hub.url, key: hub.key }, `Theirs${mark}`);
    const community = newId<CommunityId>();
    await mine.client.supabase
      .rpc('community_found', { p_id: community, p_name: 'Trouble', p_purpose: '' })
      .throwOnError();
    const invite = { p_community: community, p_role: 'member', p_uses: 1, p_days: 1 };
    const { data } = await mine.client.supabase.rpc('invite_create', invite).throwOnError();
    await theirs.client.supabase.rpc('invite_accept', { p_token: data.token }).throwOnError();
    for (const { sync } of [mine, theirs]) await sync.now();
    return { mine, theirs, community };
  }

  /** Both write, so that a round sends and reads. Gives the words that both must have at last. */
  async function bothWrite(devices: Awaited<ReturnType<typeof pair>>, n: number) {
    const { mine, theirs, community } = devices;
    const words = [`mine${n}`, `theirs${n}`, `answer${n}`];
    await clipInto(theirs.db, community, `page${n}`, { note: words[1] });
    await theirs.sync.now();
    const { resourceId, annotationId } = await clipInto(mine.db, community, `page${n}`, {
      note: words[0],
    });
    if (annotationId) await replyTo(mine.db, annotationId, words[2]!);
    await editResource(mine.db, resourceId, { title: `Title ${n}` });
    counts.written += words.length;
    return words;
  }

  async function expectWhole(
    { mine, theirs, community }: Awaited<ReturnType<typeof pair>>,
    words: string[],
  ) {
    for (const { db } of [mine, theirs]) {
      expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 0 });
      const notes = await db.annotations.where({ communityId: community }).toArray();
      const bodies = notes.map(({ body }) => body).sort();
      counts.lost += words.filter((word) => !bodies.includes(word)).length;
      counts.doubled += bodies.length - new Set(bodies).size;
      expect(bodies).toEqual([...words].sort());
    }
    const pagesOf = async ({ db }: Device) =>
      (await livePages(db, community)).map((row) => [row.id, row.title]);
    expect(await pagesOf(mine)).toEqual(await pagesOf(theirs));
  }

  it.each(Object.entries(troubles))(
    '%s, at each call of it in turn',
    async (name, [trouble, reason]) => {
      const devices = await pair(String(Object.keys(troubles).indexOf(name)));
      const { mine, theirs } = devices;
      const words: string[] = [];
      let calls = Number.POSITIVE_INFINITY;
      for (let nth = 0; nth < calls; nth++) {
        words.push(...(await bothWrite(devices, nth)));
        let call = -1;
        way.troubleOf = (path) => {
          if (!path.startsWith('/rest/')) return null;
          call += 1;
          return call === nth ? trouble : null;
        };
        await mine.sync.now();
        const met = call >= nth;
        expect(await getSetting(mine.db, 'sync')).toMatchObject(
          met ? { phase: 'backoff', reason } : { phase: 'idle' },
        );
        counts.rounds += 1;
        counts.troubles += met ? 1 : 0;
        way.troubleOf = () => null;
        await mine.sync.now();
        await theirs.sync.now();
        await expectWhole(devices, words);
        if (!met) calls = nth;
      }
      expect(calls).toBeGreaterThanOrEqual(3);
    },
  );

  it('an answer that never comes: asked again after the time that any request has', async () => {
    const devices = await pair('Silent');
    const words = await bothWrite(devices, 0);
    way.troubleOf = (path) => (path.endsWith('/sync_push') ? { kind: 'silence' } : null);
    await devices.mine.sync.now();
    expect(await getSetting(devices.mine.db, 'sync')).toMatchObject({
      phase: 'backoff',
      reason: 'unavailable',
    });
    way.troubleOf = () => null;
    await devices.mine.sync.now();
    await devices.theirs.sync.now();
    await expectWhole(devices, words);
  });

  const expired = answered(401, { code: 'PGRST301', message: 'JWT expired' });

  it('a token that runs out in the middle: refreshed, and the round goes on', async () => {
    const devices = await pair('Expired');
    const words: string[] = [];
    for (let nth = 0; nth < 3; nth++) {
      words.push(...(await bothWrite(devices, nth)));
      const from = way.asked.length;
      let call = -1;
      way.troubleOf = (path) => {
        if (!path.startsWith('/rest/')) return null;
        call += 1;
        return call === nth ? expired : null;
      };
      await devices.mine.sync.now();
      expect(await getSetting(devices.mine.db, 'sync')).toMatchObject({ phase: 'idle' });
      expect(
        way.asked.slice(from).filter((path) => path.startsWith('/auth/v1/token')),
      ).toHaveLength(1);
      way.troubleOf = () => null;
      await devices.theirs.sync.now();
      await expectWhole(devices, words);
    }
  });

  it('a session that is over: asks to sign in, keeps what waits, and sends it afterwards', async () => {
    const devices = await pair('Over');
    const { mine, theirs } = devices;
    const words = await bothWrite(devices, 0);
    way.troubleOf = (path) => {
      if (path.startsWith('/rest/')) return expired;
      return path.startsWith('/auth/v1/token?grant_type=refresh_token')
        ? answered(400, { error: 'invalid_grant', error_description: 'Invalid Refresh Token' })
        : null;
    };
    await mine.sync.now();
    expect(await getSetting(mine.db, 'sync')).toMatchObject({ phase: 'needsSignIn' });
    expect(await outboxCounts(mine.db)).toMatchObject({ waiting: expect.any(Number), rejected: 0 });
    expect((await outboxCounts(mine.db)).waiting).toBeGreaterThan(2);
    way.troubleOf = () => null;
    const account = { email: 'mineover@example.org', password: 'password of MineOver' };
    unwrap(await signIn(mine.client, account));
    await mine.sync.now();
    await theirs.sync.now();
    await expectWhole(devices, words);
  });

  it('a hub that has moved on: says so, keeps what waits, and sends it once the extension is new', async () => {
    const devices = await pair('Old');
    const words = await bothWrite(devices, 0);
    way.troubleOf = (path) =>
      path.startsWith('/rest/')
        ? answered(426, { code: 'PT426', message: 'too old', details: 'upgrade_required' })
        : null;
    await devices.mine.sync.now();
    expect(await getSetting(devices.mine.db, 'sync')).toMatchObject({
      phase: 'upgradeRequired',
      outdated: 'extension',
    });
    expect((await outboxCounts(devices.mine.db)).waiting).toBeGreaterThan(2);
    way.troubleOf = () => null;
    await devices.mine.sync.now();
    await devices.theirs.sync.now();
    await expectWhole(devices, words);
  });
});
