import type { CommunityId } from '../model/id.ts';
import { addressOfWords, type ItemOffer } from '../model/itemLink.ts';
import type { MemberOffer } from '../model/mention.ts';
import type { NoteHit, SearchHit } from '../model/search.ts';
import { firstCharacters } from '../model/text.ts';
import { isWebAddress } from '../model/webAddress.ts';
import { communityById, membersOf } from '../store/community.ts';
import type { Database } from '../store/database.ts';
import { me } from '../store/settings.ts';
import { fold } from './fold.ts';
import type { Searching } from './index.ts';
import { siteHost } from './siteHost.ts';
import { words } from './terms.ts';

/** Offers at once: a list to choose from, not to read. */
const most = 8;
/** Code points of what a note says that stand for it. */
const noteTitle = 60;

/**
 * The other members of a community of whose names a word begins as typed; those first whose name does.
 * None of a community that is not on this device.
 */
export async function membersLike(
  db: Database,
  communityId: CommunityId,
  typed: string,
): Promise<MemberOffer[]> {
  const wanted = fold(typed);
  const myId = await me(db, communityId);
  const named = (await membersOf(db, communityId))
    .filter(({ memberId }) => memberId !== myId)
    .map((member) => ({ member, name: fold(member.name) }))
    .filter(({ name }) => ` ${name}`.includes(` ${wanted}`));
  const first = named.filter(({ name }) => name.startsWith(wanted));
  return [...first, ...named.filter((one) => !first.includes(one))]
    .slice(0, most)
    .map(({ member: { memberId, name, role } }) => ({ id: memberId, name, role }));
}

/**
 * Where a text for a community may point, as a filter: into that community and the own shelf; anywhere from the
 * shelf itself. Null for a community that is not on this device.
 */
async function withinOf(db: Database, communityId: CommunityId): Promise<string | null> {
  const target = await communityById(db, communityId);
  if (!target) return null;
  if (target.kind === 'personal') return '';
  const shelf = await db.communities.filter(({ kind }) => kind === 'personal').first();
  return `in:${shelf ? `${communityId},${shelf.id}` : communityId} `;
}

/** Pages and notes of the library that a text for a community may link to, best first. */
export async function itemsLike(
  db: Database,
  searching: Searching,
  communityId: CommunityId,
  typed: string,
): Promise<ItemOffer[]> {
  const within = await withinOf(db, communityId);
  // What is typed are words, even where they look like a filter.
  const asked = words(typed)
    .map(({ raw }) => raw)
    .join(' ');
  if (within === null || asked === '') return [];
  let found: SearchHit[] = [];
  for await (const { hits } of searching.search(within + asked, { limit: most })) found = hits;
  const offers: ItemOffer[] = [];
  for (const hit of found.filter(({ url }) => isWebAddress(url))) {
    offers.push(pageOffer(hit));
    const said = hit.notes.filter(({ matched }) => matched.length > 0);
    const rows = await db.annotations.bulkGet(said.map(({ id }) => id));
    offers.push(...said.map((note, place) => noteOffer(hit, note, rows[place]?.quote ?? '')));
  }
  return offers.slice(0, most);
}

const pageOffer = ({ url, title }: SearchHit): ItemOffer => ({
  kind: 'page',
  title: title || url,
  address: url,
  site: siteHost(url),
});

function noteOffer({ url, title }: SearchHit, note: NoteHit, quote: string): ItemOffer {
  const said = note.passage || quote || title;
  const cut = firstCharacters(said, noteTitle);
  return {
    kind: note.kind,
    title: cut === said ? said : `${cut.trimEnd()}…`,
    address: addressOfWords(url, quote),
    site: siteHost(url),
  };
}
