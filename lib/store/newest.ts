import { type Hlc, hlcZero, laterHlc } from '../model/hlc.ts';
import type { Database } from './database.ts';

/** When this device last saw anything change of what the library shows; `hlcZero` where there is nothing. */
export async function lastTouched(db: Database): Promise<Hlc> {
  const tables = [db.resources, db.contents, db.annotations, db.reactions, db.communities];
  const last = await Promise.all(tables.map((table) => table.orderBy('touched').last()));
  return last.reduce((latest: Hlc, row) => (row ? laterHlc(latest, row.touched) : latest), hlcZero);
}
