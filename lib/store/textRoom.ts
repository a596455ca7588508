import type { CommunityId, ResourceId } from '../model/id.ts';
import type { Content } from '../model/resource.ts';
import { withClock } from './clock.ts';
import type { Database } from './database.ts';
import { readAnew } from './readAnew.ts';
import { getSetting, setSetting } from './settings.ts';

/** Most bytes of text that are kept of communities on a hub; null for all there is. */
export type TextBudget = number | null;

/** What may be chosen. */
export const textBudgets: readonly TextBudget[] = [null, 1_000_000_000, 200_000_000, 50_000_000];

/** What a word takes with its space and its share of marks, in bytes: texts are measured without being read. */
const bytesPerWord = 6;
/** Once there is too much, so much less is kept, that not every new text makes another one go. */
const spare = 0.95;
const batch = 100;

/** Whether a page has a text that is left to the hub, for want of room here. */
export const isTextAway = ({ deletedAt, markdown, rev }: Content): boolean =>
  deletedAt === null && markdown === '' && rev > 0;

interface Measured {
  id: ResourceId;
  words: number;
}

/** The texts that are here, by their words alone. */
async function measured(db: Database): Promise<Measured[]> {
  const [words, ids] = await db.transaction('r', db.contents, () => {
    const here = db.contents.where('words').above(0);
    return Promise.all([here.keys() as Promise<number[]>, here.primaryKeys()]);
  });
  return ids.map((id, place) => ({ id: id as ResourceId, words: words[place] ?? 0 }));
}

const bytesOf = (texts: readonly Measured[]): number =>
  texts.reduce((sum, { words }) => sum + words, 0) * bytesPerWord;

/** How many texts are on this device, and about how many bytes they are. */
export async function textsHere(db: Database): Promise<{ texts: number; bytes: number }> {
  const texts = await measured(db);
  return { texts: texts.length, bytes: bytesOf(texts) };
}

/** When a page came in, in milliseconds since 1970: a UUIDv7 begins with it (RFC 9562 §5.7). */
const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/**
 * Leaves texts to the hub until no more than the budget is here: of pages that came in longest ago and were not
 * opened since, first. What is not on the hub yet, and the member's own shelf, stays.
 * @returns how many texts went
 */
export async function makeTextRoom(db: Database): Promise<number> {
  const budget = await getSetting(db, 'textBudget');
  if (budget === null) return 0;
  const texts = await measured(db);
  let bytes = bytesOf(texts);
  if (bytes <= budget) return 0;
  const opened = new Map(
    (await db.readings.toArray()).map(({ resourceId, at }) => [resourceId, at]),
  );
  const lastWanted = ({ id }: Measured): number => Math.max(madeAt(id), opened.get(id) ?? 0);
  const oldest = texts.sort((a, b) => lastWanted(a) - lastWanted(b));
  let went = 0;
  for (let at = 0; at < oldest.length && bytes > budget * spare; at += batch) {
    const some: Measured[] = [];
    let freed = 0;
    for (const text of oldest.slice(at, at + batch)) {
      if (bytes - freed <= budget * spare) break;
      some.push(text);
      freed += text.words * bytesPerWord;
    }
    const gone = await leaveToHub(db, some);
    bytes -= bytesOf(gone);
    went += gone.length;
  }
  return went;
}

const leaveToHub = (db: Database, texts: readonly Measured[]): Promise<Measured[]> =>
  withClock(db, async (clock) => {
    const shared = await db.communities
      .filter(({ kind, leftAt }) => kind === 'shared' && leftAt === null)
      .primaryKeys();
    const onHub = new Set<string>(shared);
    const rows = await db.contents.bulkGet(texts.map(({ id }) => id));
    const waiting = new Set<string>(
      (
        await db.outbox
          .where('rowId')
          .anyOf(texts.map(({ id }) => id))
          .toArray()
      ).map(({ rowId }) => rowId),
    );
    const may = rows.filter(
      (row): row is Content =>
        row !== undefined &&
        row.deletedAt === null &&
        row.rev > 0 &&
        onHub.has(row.communityId) &&
        !waiting.has(row.id),
    );
    await db.contents.bulkPut(
      may.map((row) => ({ ...row, markdown: '', words: 0, touched: clock.next() })),
    );
    const away = new Set(await getSetting(db, 'textsAway'));
    for (const { communityId } of may) away.add(communityId);
    await setSetting(db, 'textsAway', [...away]);
    const went = new Set<string>(may.map(({ id }) => id));
    return texts.filter(({ id }) => went.has(id));
  });

/** Chooses how much text is kept here. Where it is more than before, what was left to the hub is read again. */
export const chooseTextBudget = (db: Database, budget: TextBudget): Promise<void> =>
  withClock(db, async (clock) => {
    const before = await getSetting(db, 'textBudget');
    await setSetting(db, 'textBudget', budget);
    const isMore = before !== null && (budget === null || budget > before);
    if (!isMore) return;
    const away = await getSetting(db, 'textsAway');
    for (const communityId of away) await readAnew(db, clock, communityId);
    await setSetting(db, 'textsAway', [] satisfies CommunityId[]);
  });
