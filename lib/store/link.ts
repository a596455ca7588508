import { addressTitle } from '../model/addressTitle.ts';
import { type CommunityId, newId, type ResourceId } from '../model/id.ts';
import type { KeepFailure, Kept } from '../model/kept.ts';
import { unwrapRedirect } from '../model/redirector.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { Change } from './change.ts';
import { command } from './command.ts';
import { Cutter } from './cutter.ts';
import type { Database } from './database.ts';
import { liveResource, resourceFields } from './page.ts';
import { pageKey } from './pageKey.ts';
import { writablePlace } from './place.ts';
import { setSetting } from './settings.ts';

/**
 * Keeps the page that a link leads to, unread: it has an address and a title, and no text until the
 * member opens and clips it. Redirectors are taken off the address.
 * @param input.title what the link says; blank where it says nothing, then words of the address
 * @returns `known` where the community has the page already; it is left as it is
 */
export async function keepLink(
  db: Database,
  input: { url: string; title: string; communityId: CommunityId },
): Promise<Result<Kept | 'known', KeepFailure>> {
  const url = unwrapRedirect(input.url);
  const key = await pageKey(db, url);
  if (key.state === 'notWeb') return fail({ code: 'notWebLink', message: url });
  if (key.state === 'private') return fail({ code: 'privateLink', message: url });
  const { urlKey } = key;
  const title = input.title.replace(/\s+/g, ' ').trim() || addressTitle(url);
  return command<Kept | 'known'>(db, async (clock) => {
    const place = await writablePlace(db, input.communityId);
    if (!place.ok) return place;
    await setSetting(db, 'lastCommunity', input.communityId);
    if (await liveResource(db, input.communityId, urlKey)) return ok('known');
    const cutter = new Cutter();
    const page = { url, title, site: null, language: null };
    const { id } = await new Change(db, clock, place.value).insert('resources', {
      id: newId<ResourceId>(),
      ...resourceFields(page, urlKey, cutter),
      tags: [],
    });
    return ok({ annotationIds: [], resourceId: id, cut: cutter.cuts });
  });
}
