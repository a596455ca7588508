import 'fake-indexeddb/auto';
import { expect, it, onTestFinished } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { openSearch, storeSource } from '../../lib/search/index.ts';
import { outboxCounts } from '../../lib/store/outbox.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { signedUpDevice } from '../support/device.ts';
import { hostileShapes, hostileWords } from '../support/hostile/operations.ts';
import { hostileTexts } from '../support/hostile/texts.ts';
import { startTestHub } from '../support/hub.ts';
import { page } from '../support/push.ts';

it('what a hostile member sends is refused, or comes to others as text', async () => {
  const hub = await startTestHub();
  onTestFinished(() => hub.stop());
  const device = await signedUpDevice(hub, 'Victim');
  const { supabase } = device.client;
  const community = newId<CommunityId>();
  await supabase
    .rpc('community_found', { p_id: community, p_name: 'Open', p_purpose: '' })
    .throwOnError();
  const invite = { p_community: community, p_role: 'member', p_uses: 1, p_days: 1 };
  const { data } = await supabase.rpc('invite_create', invite).throwOnError();
  const { client: hostile } = await hub.signUp('Hostile');
  await hostile.rpc('invite_accept', { p_token: data.token }).throwOnError();

  const on = newId();
  await hostile.rpc('sync_push', { p_community: community, p_ops: [page(on)] }).throwOnError();
  const counts = { sent: 0, taken: 0, refused: 0, ran: 0, crashed: 0 };
  for (const { name, operations } of [...hostileWords(on), ...hostileShapes(on)]) {
    const sent = await hostile.rpc('sync_push', { p_community: community, p_ops: operations });
    counts.sent += 1;
    const results: { s: string }[] = sent.error ? [] : sent.data.results;
    const taken = results.length > 0 && results.every(({ s }) => s === 'ok');
    expect(taken || sent.error || results.some(({ s }) => s === 'rejected'), name).toBeTruthy();
    if (taken) counts.taken += 1;
    else counts.refused += 1;
  }
  expect(counts.sent).toBeGreaterThan(500);

  await device.sync.now();
  expect(await getSetting(device.db, 'sync')).toMatchObject({ phase: 'idle' });
  expect(await outboxCounts(device.db)).toEqual({ waiting: 0, rejected: 0 });
  expect({}).not.toHaveProperty('owned');
  const pages = await device.db.resources.where({ communityId: community }).toArray();
  expect(pages.length).toBeGreaterThan(100);
  for (const { url } of pages) expect(url).toMatch(/^https?:\/\//i);

  const search = openSearch(storeSource(device.db));
  for (const text of hostileTexts) {
    for await (const { hits } of search.search(text, { limit: 5 })) {
      expect(hits.length).toBeLessThanOrEqual(5);
    }
  }
  console.info('hostile payloads:', counts);
}, 300_000);
