import 'fake-indexeddb/auto';
import { randomInt } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { replyTo } from '../../lib/store/annotation.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { editResource } from '../../lib/store/resource.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { type Device, signedUpDevice } from '../support/device.ts';
import { HubProcess } from '../support/hubProcess.ts';
import { clipInto } from '../support/store.ts';
import { livePages } from '../support/syncing.ts';

const kills = 50;
const clients = 8;
const counts = { kills: 0, rounds: 0, cutOff: 0, written: 0, rows: 0, lost: 0 };

/** Eight members' devices in one community. */
async function eightDevices(hub: HubProcess & { connection: { url: string; key: string } }) {
  const devices: Device[] = [];
  for (let n = 0; n < clients; n++) {
    devices.push(await signedUpDevice(hub.connection, `Member${n}`));
  }
  const [founder, ...others] = devices as [Device, ...Device[]];
  const community = newId<CommunityId>();
  await founder.client.supabase
    .rpc('community_found', { p_id: community, p_name: 'Killed', p_purpose: '' })
    .throwOnError();
  const { data } = await founder.client.supabase
    .rpc('invite_create', { p_community: community, p_role: 'member', p_uses: 20, p_days: 1 })
    .throwOnError();
  for (const { client } of others) {
    await client.supabase.rpc('invite_accept', { p_token: data.token }).throwOnError();
  }
  for (const { sync } of devices) await sync.now();
  return { devices, community };
}

/** Writes something, as a member would, and gives the word that must never be lost. */
async function write({ db }: Device, community: CommunityId, n: number): Promise<string> {
  const word = `word${n}`;
  const notes = await db.annotations.where({ communityId: community }).toArray();
  const pages = await db.resources.where({ communityId: community }).toArray();
  const what = randomInt(4);
  const note = notes[randomInt(notes.length || 1)];
  const page = pages[randomInt(pages.length || 1)];
  if (what === 0 && note) await replyTo(db, note.id, word);
  else {
    if (what === 1 && page) await editResource(db, page.id, { title: `Title ${n}` });
    // Few addresses, so that several members clip the same page.
    await clipInto(db, community, `page${randomInt(40)}`, { note: word });
  }
  return word;
}

async function contentsOf({ db }: Device, communityId: CommunityId) {
  const pages = await livePages(db, communityId);
  const notes = await db.annotations.where({ communityId }).sortBy('id');
  return {
    pages: pages.map(({ id, title, urlKey }) => ({ id, title, urlKey })),
    notes: notes.map(({ id, body, resourceId }) => ({ id, body, resourceId })),
  };
}

it(`a hub that is killed ${kills} times while eight members write loses nothing`, async () => {
  const hub = await HubProcess.start();
  onTestFinished(() => hub.remove());
  const { devices, community } = await eightDevices(hub);
  const words: string[] = [];

  for (; counts.kills < kills; counts.kills++) {
    let alive = true;
    const most = 1 + randomInt(4);
    let rounds = 0;
    await Promise.all(
      devices.map(async (device) => {
        while (alive) {
          if (randomInt(3) > 0) words.push(await write(device, community, words.length));
          await device.sync.now();
          const isLast = ++rounds === most;
          counts.rounds += 1;
          const { phase } = await getSetting(device.db, 'sync');
          if (phase !== 'idle') counts.cutOff += 1;
          // In the middle of what the others are at.
          if (isLast) await hub.kill().then(() => (alive = false));
        }
      }),
    );
    await hub.start();
  }

  for (let n = 0; n < 3; n++) for (const { sync } of devices) await sync.now();
  const [first, ...others] = devices as [Device, ...Device[]];
  const truth = await contentsOf(first, community);
  for (const device of others) expect(await contentsOf(device, community)).toEqual(truth);
  for (const { db } of devices) {
    expect(await outboxCounts(db)).toEqual({ waiting: 0, rejected: 0 });
  }
  const kept = new Set(truth.notes.map(({ body }) => body));
  const lost = words.filter((word) => !kept.has(word));
  Object.assign(counts, { written: words.length, rows: truth.notes.length, lost: lost.length });
  expect(lost).toEqual([]);
  expect(counts.cutOff).toBeGreaterThan(kills);
  console.info('eight devices at a hub that is killed:', counts);
}, 600_000);
