import type { Database } from '../../lib/store/database.ts';
import { tagCounts } from '../../lib/store/resource.ts';

type Counts = ReturnType<typeof tagCounts>;

const counted = new WeakMap<Database, { asOf: string; counts: Counts }>();

/** Changes with every change of a page or a note: each gives its row a later clock. */
async function stateOf(db: Database): Promise<string> {
  const tables = [db.resources, db.annotations];
  const newest = await Promise.all(
    tables.map((table) => table.orderBy('touched').reverse().limit(1).keys()),
  );
  return newest.join(' ');
}

/**
 * Every tag in the library with how often it is used, most used first. Counting goes through every
 * tag of every row, and each page with notes asks for them: they are counted once a change.
 */
export async function knownTags(db: Database): Counts {
  const asOf = await stateOf(db);
  const known = counted.get(db);
  if (known?.asOf === asOf) return known.counts;
  const counts = tagCounts(db);
  counted.set(db, { asOf, counts });
  counts.catch(() => counted.delete(db));
  return counts;
}
