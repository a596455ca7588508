import 'fake-indexeddb/auto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { formatInvite, parseInvite } from '../../lib/model/invite.ts';
import { sessionStorage } from '../../lib/store/session.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import {
  enterCode,
  rename,
  sendCode,
  signIn,
  signOut,
  signUp,
} from '../../lib/supabase/account.ts';
import { found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { checkConnection } from '../../lib/supabase/connection.ts';
import { remote } from '../../lib/supabase/remote.ts';
import { openDevice, signedUpDevice, unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const quick = () => AbortSignal.timeout(10_000);
const failing = (code: string) => ({ ok: false, error: { code } });

const listening = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
};

/** A server that is no hub. */
async function strangerAt(status: number, type: string, body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  onTestFinished(() => void server.close());
  return listening(server);
}

/** An address where nobody answers any more. */
async function vacated(): Promise<string> {
  const server = createServer();
  const url = await listening(server);
  server.close();
  await once(server, 'close');
  return url;
}

describe('signing in', () => {
  it('by password, on a device that was not there before', async () => {
    const { client } = await signedUpDevice(hub, 'Ada');
    const heads = await remote(client).heads(quick());
    expect(heads).toEqual({ ok: true, value: [] });

    const other = await openDevice(hub);
    const credentials = { email: 'ada@example.org', password: 'password of Ada' };
    const account = unwrap(await signIn(other.client, credentials));
    expect(account).toMatchObject({ email: 'ada@example.org', name: 'Ada' });
    expect(await signIn(other.client, { ...credentials, password: 'wrong' })).toMatchObject(
      failing('wrongPassword'),
    );
  });

  it('by a code, with an account made where there is none', async () => {
    const { client } = await openDevice(hub);
    const email = 'cy@example.org';
    unwrap(await sendCode(client, email));
    expect(await enterCode(client, { email, code: '000000' })).toMatchObject(failing('wrongCode'));
    const code = hub.codes.findLast((sent) => sent.email === email)?.code ?? '';
    expect(unwrap(await enterCode(client, { email, code: ` ${code} ` }))).toMatchObject({
      email,
      name: 'cy',
    });
    expect(await enterCode(client, { email, code })).toMatchObject(failing('wrongCode'));
  });

  it('says why an account was not made', async () => {
    const { client } = await signedUpDevice(hub, 'Dee');
    const good = { email: 'dee2@example.org', password: 'a long enough one', name: 'Dee' };
    expect(await signUp(client, { ...good, email: 'dee@example.org' })).toMatchObject(
      failing('emailTaken'),
    );
    expect(await signUp(client, { ...good, email: 'not an address' })).toMatchObject(
      failing('emailInvalid'),
    );
    expect(await signUp(client, { ...good, password: 'abc' })).toMatchObject(
      failing('weakPassword'),
    );
  });

  it('keeps the session in the store, and drops it on signing out', async () => {
    const { db, client } = await signedUpDevice(hub, 'Eve');
    expect(Object.keys(await getSetting(db, 'session'))).toContain('commonplace');
    unwrap(await signOut(client));
    expect(await sessionStorage(db).getItem('commonplace')).toBeNull();
    expect(await remote(client).heads(quick())).toEqual({
      ok: false,
      error: { kind: 'unauthorised' },
    });
  });

  it('is refreshed once where the hub does not take the token, then asked for', async () => {
    const { db, client } = await signedUpDevice(hub, 'Fay');
    const stored = JSON.parse((await getSetting(db, 'session')).commonplace ?? '{}');
    const tampered = { ...stored, access_token: `${stored.access_token}x` };
    await setSetting(db, 'session', { commonplace: JSON.stringify(tampered) });
    expect(await remote(client).heads(quick())).toMatchObject({ ok: true });

    const dead = { ...tampered, refresh_token: 'unknown' };
    await setSetting(db, 'session', { commonplace: JSON.stringify(dead) });
    expect(await remote(client).heads(quick())).toEqual({
      ok: false,
      error: { kind: 'unauthorised' },
    });
  });

  it('under another name keeps the rest of the profile', async () => {
    const { db, client } = await signedUpDevice(hub, 'Gus');
    unwrap(await found(client, { id: newId<CommunityId>(), name: 'Gus bakes', purpose: '' }));
    const account = await getSetting(db, 'account');
    if (!account) throw new Error('not signed in');
    expect(unwrap(await rename(client, account, '  Gustav  '))).toMatchObject({ name: 'Gustav' });
    expect(await rename(client, account, ' ')).toMatchObject(failing('nameInvalid'));
    const credentials = { email: account.email, password: 'password of Gus' };
    expect(unwrap(await signIn(client, credentials))).toMatchObject({ name: 'Gustav' });
  });
});

describe('communities', () => {
  it('are founded once a name, and once an id', async () => {
    const { client } = await signedUpDevice(hub, 'Hal');
    const community = { id: newId<CommunityId>(), name: 'Hal bakes', purpose: '' };
    unwrap(await found(client, community));
    expect(unwrap(await found(client, community))).toEqual({ communityId: community.id });
    const second = { ...community, id: newId<CommunityId>(), name: ' hal  BAKES ' };
    expect(await found(client, second)).toMatchObject(failing('nameTaken'));
    expect(await found(client, { ...second, name: ' ' })).toMatchObject(failing('nameInvalid'));
  });

  it('are joined by a link that is spent, unknown or good', async () => {
    const founder = await signedUpDevice(hub, 'Ida');
    const { communityId } = unwrap(
      await found(founder.client, { id: newId<CommunityId>(), name: 'Ida bakes', purpose: '' }),
    );
    const invitation = { communityId, role: 'reader', uses: 1, days: 1 } as const;
    const { link } = unwrap(await inviteCreate(founder.client, invitation));
    const invite = parseInvite(link);
    expect(invite).toMatchObject({ url: hub.url, key: hub.key });
    const token = invite?.token ?? '';

    const joiner = await signedUpDevice(hub, 'Jon');
    expect(unwrap(await inviteAccept(joiner.client, token))).toEqual({ communityId });
    expect(unwrap(await inviteAccept(joiner.client, token))).toEqual({ communityId });
    expect(await inviteCreate(joiner.client, invitation)).toMatchObject(failing('forbidden'));
    const late = await signedUpDevice(hub, 'Kim');
    expect(await inviteAccept(late.client, token)).toMatchObject(failing('inviteSpent'));
    expect(await inviteAccept(late.client, 'nonsense')).toMatchObject(failing('inviteUnknown'));
    expect(parseInvite(formatInvite({ url: hub.url, key: hub.key, token }))).toEqual(invite);
  });
});

describe('an address', () => {
  it('is checked before anyone signs in at it', async () => {
    expect(await checkConnection(hub)).toEqual({ ok: true, value: null });
  });

  it.each([
    [200, 'text/html', '<h1>Welcome to our router</h1>'],
    [200, 'application/json', '{"hello":"world"}'],
    [404, 'text/plain', 'no'],
    [401, 'application/json', '{"message":"Invalid API key"}'],
  ])('that answers %i %s is no hub', async (status, type, body) => {
    const url = await strangerAt(status, type, body);
    expect(await checkConnection({ url, key: 'k' })).toMatchObject(failing('notAHub'));
  });

  it('that has trouble of its own, or where nobody answers, may be one', async () => {
    const url = await strangerAt(503, 'text/html', '<h1>Down for maintenance</h1>');
    expect(await checkConnection({ url, key: 'k' })).toMatchObject(failing('unavailable'));
    const gone = await vacated();
    expect(await checkConnection({ url: gone, key: 'k' })).toMatchObject(failing('offline'));
  });
});
