import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../../lib/model/id.ts';
import { parseInvite } from '../../lib/model/invite.ts';
import type { ReactionTarget } from '../../lib/model/reaction.ts';
import { standing } from '../../lib/model/repute.ts';
import { createAnnotation, removeAnnotation } from '../../lib/store/annotation.ts';
import type { Database } from '../../lib/store/database.ts';
import { outboxCounts, rejectedEntries } from '../../lib/store/outbox.ts';
import { react, reactionsOn, takeReactionBack } from '../../lib/store/reaction.ts';
import { removeResource } from '../../lib/store/removal.ts';
import { found, inviteAccept, inviteCreate } from '../../lib/supabase/communities.ts';
import { tallies } from '../../lib/sync/tally.ts';
import { type Device, signedUpDevice, unwrap } from '../support/device.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { clipInto, copyStore } from '../support/store.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** Ada, who founded a community, Mia, its mentor, and Ben, a member; and a tip of Ada's that all have. */
async function community(name: string) {
  const [ada, mia, ben] = await Promise.all(
    ['Ada', 'Mia', 'Ben'].map((who) => signedUpDevice(hub, `${who}-${name}`)),
  );
  if (!ada || !mia || !ben) throw new Error('unreachable');
  const id = newId<CommunityId>();
  const { communityId } = unwrap(await found(ada.client, { id, name, purpose: '' }));
  for (const [device, role] of [[mia, 'mentor'] as const, [ben, 'member'] as const]) {
    const { link } = unwrap(
      await inviteCreate(ada.client, { communityId, role, uses: 1, days: 1 }),
    );
    unwrap(await inviteAccept(device.client, parseInvite(link)?.token ?? ''));
  }
  await ada.sync.now();
  const { resourceId } = await clipInto(ada.db, communityId);
  const { annotationId } = unwrap(await createAnnotation(ada.db, tip(communityId)));
  for (const device of [ada, mia, ben]) await device.sync.now();
  const target: ReactionTarget = { resourceId, annotationId };
  return { ada, mia, ben, communityId, target };
}

const tip = (communityId: CommunityId) => ({
  page: {
    ...{ url: 'https://example.org/bread', urlKey: 'example.org/bread', title: 'Bread' },
    ...{ site: null, language: null },
  },
  ...{ communityId, kind: 'tip' as const, body: 'Weigh it.', selectors: [], quote: '' },
  ...{ tags: [], draftId: null },
});

const seen = async (db: Database, { resourceId }: ReactionTarget) =>
  standing(await reactionsOn(db, [resourceId])).map(({ kind, evidence }) => [kind, evidence]);

async function roundsFor(...devices: Device[]): Promise<void> {
  for (const { sync } of devices) await sync.now();
}

describe('reactions', () => {
  it('reach everybody, with their line, and go when they are taken back', async () => {
    const { ada, mia, ben, communityId, target } = await community('reach');
    unwrap(await react(ben.db, target, 'worked', 'Two loaves.'));
    unwrap(await react(mia.db, target, 'endorsement', 'Taught so for years.'));
    await roundsFor(ben, mia, ada);
    expect(await seen(ada.db, target)).toEqual(
      expect.arrayContaining([
        ['worked', 'Two loaves.'],
        ['endorsement', 'Taught so for years.'],
      ]),
    );
    unwrap(await react(ben.db, target, 'did-not-work', 'Not in summer.'));
    unwrap(await takeReactionBack(mia.db, target, 'endorsement'));
    await roundsFor(ben, mia, ada);
    expect(await seen(ada.db, target)).toEqual([['did-not-work', 'Not in summer.']]);
    expect(await outboxCounts(ben.db)).toMatchObject({ rejected: 0 });
    await roundsFor(ben);
    expect(await tallies(ada.db, communityId)).toEqual(await tallies(ben.db, communityId));
  });

  it('of one member on two devices that did not know of each other are one', async () => {
    const { ada, ben, target } = await community('twice');
    const other = await copyStore(ben.db);
    unwrap(await react(other, target, 'worked', 'on the second'));
    await other.outbox.each((entry) => ben.db.outbox.add({ ...entry, n: undefined as never }));
    unwrap(await react(ben.db, target, 'worked', 'on the first'));
    await roundsFor(ben, ada);
    expect(await reactionsOn(ada.db, [target.resourceId])).toHaveLength(2);
    expect(await seen(ada.db, target)).toHaveLength(1);
    unwrap(await takeReactionBack(ben.db, target, 'worked'));
    await roundsFor(ben, ada);
    expect(await seen(ada.db, target)).toEqual([]);
  });

  it('that were taken are taken once more under a later clock, and say the same', async () => {
    const { ada, ben, target } = await community('again');
    unwrap(await react(ben.db, target, 'worked', 'Two loaves.'));
    const [sent] = await ben.db.outbox.toArray();
    await roundsFor(ben);
    const later = (sent?.hlc ?? '').replace(/-....-/, '-ffff-') as never;
    await ben.db.outbox.add({ ...sent!, id: newId(), hlc: later });
    await roundsFor(ben, ada);
    expect(await rejectedEntries(ben.db)).toEqual([]);
    expect(await seen(ada.db, target)).toEqual([['worked', 'Two loaves.']]);
  });

  it('go with the note and with the page', async () => {
    const { ada, mia, ben, target } = await community('gone');
    unwrap(await react(ben.db, target, 'worked', 'the note'));
    unwrap(await react(ben.db, { ...target, annotationId: null }, 'thanks', 'the page'));
    await roundsFor(ben, ada, mia);
    unwrap(await removeAnnotation(ada.db, target.annotationId!));
    await roundsFor(ada, ben);
    expect(await seen(ben.db, target)).toEqual([['thanks', 'the page']]);
    unwrap(await removeResource(ada.db, target.resourceId));
    await roundsFor(ada, ben, mia);
    expect([await seen(ben.db, target), await seen(mia.db, target)]).toEqual([[], []]);
  });

  it('to what was deleted meanwhile are kept and shown as not taken', async () => {
    const { ada, ben, target } = await community('late');
    unwrap(await removeAnnotation(ada.db, target.annotationId!));
    await roundsFor(ada);
    unwrap(await react(ben.db, target, 'worked', 'Two loaves.'));
    await roundsFor(ben);
    expect(await rejectedEntries(ben.db)).toMatchObject([
      { table: 'reactions', rejection: { code: 'annotation_gone' } },
    ]);
  });
});
