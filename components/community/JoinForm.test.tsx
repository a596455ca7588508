// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { useHub } from '../../lib/hooks/hub.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import { type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import { formatInvite } from '../../lib/model/invite.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { enterAccount } from '../../lib/store/account.ts';
import type { Database } from '../../lib/store/database.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import { openStore } from '../../test/support/store.ts';
import { JoinForm } from './JoinForm.tsx';

const hub = { url: 'https://hub.example', key: 'k' };
const invite = (token: string) => formatInvite({ ...hub, token });
const communityId = newId<CommunityId>();
const joined = vi.fn();
const { 'connection.set': set, 'invite.accept': accept } = surfaceCalls;
let root: HTMLElement;

afterEach(() => vi.clearAllMocks());

function Welcome() {
  const found = useHub();
  return found && <JoinForm hub={found} onJoined={joined} />;
}

/** A device on which the background connects and knows one spent invite. */
async function open(prepare: (db: Database) => Promise<void> = async () => {}): Promise<Database> {
  const db = await openStore();
  await prepare(db);
  const stop = serve(
    'background',
    { 'connection.set': set, 'invite.accept': accept },
    {
      'connection.set': async (connection) => {
        await setSetting(db, 'connection', connection);
        return ok(null);
      },
      'invite.accept': async ({ link }) =>
        link === invite('spent') ? fail({ code: 'inviteSpent', message: '' }) : ok({ communityId }),
    },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <Welcome />
      </DatabaseProvider>,
      root,
    ),
  );
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
    stop();
  });
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull());
  return db;
}

const signedInAt = (url: string) => async (db: Database) => {
  await setSetting(db, 'connection', { ...hub, url });
  await enterAccount(
    db,
    { memberId: newId<MemberId>(), email: 'ada@mail.example', name: 'Ada' },
    {},
  );
};

function join(link: string) {
  act(() => {
    const input = root.querySelector('input')!;
    input.value = link;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  press('Join');
}
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click());
const shows = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));

test('says so where the text is no invite link', async () => {
  const db = await open();
  join('https://hub.example/elsewhere');
  await shows('This is not an invite link');
  expect(await getSetting(db, 'connection')).toBeUndefined();
});

test('connects a new device to the hub of the invite and asks who it is', async () => {
  const db = await open();
  join(`  ${invite('fresh')}\n`);
  await shows('Create an account at hub.example, or sign in.');
  expect(await getSetting(db, 'connection')).toEqual(hub);
});

test('joins at once where somebody is signed in at that hub', async () => {
  await open(signedInAt(hub.url));
  join(invite('fresh'));
  await vi.waitFor(() => expect(joined).toHaveBeenCalledWith(communityId));
});

test('asks before it leaves a hub, and stays where the answer is no', async () => {
  const db = await open(signedInAt('https://first.example'));
  join(invite('fresh'));
  await shows('Leave first.example for hub.example?');
  press('Cancel');
  expect(root.querySelector('[role=alertdialog]')).toBeNull();
  expect(await getSetting(db, 'connection')).toMatchObject({ url: 'https://first.example' });
});

test('says why an invite is not taken, and takes another link', async () => {
  await open(signedInAt(hub.url));
  join(invite('spent'));
  await shows('This invite has been used as often as it may.');
  press('Use another link');
  join(invite('fresh'));
  await vi.waitFor(() => expect(joined).toHaveBeenCalledWith(communityId));
});
