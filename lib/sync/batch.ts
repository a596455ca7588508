import { limits } from '../model/limits.ts';
import type { OutboxEntry } from '../model/operation.ts';
import { byteLength } from '../model/text.ts';

/** PostgreSQL writes jsonb with a space after each colon and comma: the hub counts those too. */
const budget = limits.pushBytes * 0.9;

/**
 * The start of the queue that fits into one push. A delete does not travel with changes of its own
 * row: should they meet another's page there, it has to be dropped first (see `adoptResource`).
 * @param entries waiting entries, oldest first
 * @param most how many operations at most
 */
export function takeBatch(entries: readonly OutboxEntry[], most: number): OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  const changed = new Set<string>();
  let bytes = 0;
  for (const entry of entries.slice(0, most)) {
    bytes += byteLength(JSON.stringify({ ...entry, base: entry.base?.clock }));
    const tooMuch = batch.length > 0 && bytes > budget;
    if (tooMuch || (entry.change.type === 'delete' && changed.has(entry.rowId))) break;
    changed.add(entry.rowId);
    batch.push(entry);
  }
  return batch;
}
