import { useMemo, useRef } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import type { Resource } from '../../lib/model/resource.ts';
import { resourcesById } from '../../lib/store/resource.ts';

/** Rows read at once: a screenful is in two blocks at most. */
const block = 64;
/** Rows that are remembered, so that scrolling back shows them at once. */
const most = 2_000;

/** The pages of some rows of a list as they are in the store; those that are still being read are not in it. */
export function useRows(
  ids: readonly ResourceId[],
  places: readonly number[],
): ReadonlyMap<string, Resource> {
  const db = useDatabase();
  const known = useRef(new Map<string, Resource>());
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const wanted = useMemo(
    () => ids.slice(first - (first % block), last - (last % block) + block).slice(0, block * 6),
    [ids, first - (first % block), last - (last % block)],
  );
  const rows = useLive<Resource[] | null>(() => resourcesById(db, wanted), [db, wanted], null);
  if (rows) {
    if (known.current.size > most) known.current = new Map();
    for (const row of rows) known.current.set(row.id, row);
  }
  return known.current;
}
