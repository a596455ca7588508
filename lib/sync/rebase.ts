import type { Hlc } from '../model/hlc.ts';
import { hasLongText, longTexts } from '../model/longText.ts';
import type { Operation, RowOf, SyncedTable } from '../model/operation.ts';
import { tombstone } from '../store/tombstone.ts';

/**
 * A pulled row with this device's waiting changes on top: a field keeps the waiting value where its
 * clock is later than the one that set it on the hub. A waiting delete wins; a delete on the hub is
 * final.
 * @param stamps the clock that last set each field on the hub
 * @param waiting the row's waiting operations, oldest first
 */
export function rebase<Table extends SyncedTable>(
  table: Table,
  pulled: RowOf[Table],
  stamps: Readonly<Record<string, Hlc>>,
  waiting: readonly Operation[],
): RowOf[Table] {
  if (pulled.deletedAt !== null) return pulled;
  let row = pulled;
  for (const { change, hlc } of waiting) {
    if (change.type === 'delete') return tombstone(table, row, row.updatedAt);
    const later = Object.entries(change.fields).filter(([field]) => hlc > (stamps[field] ?? ''));
    row = { ...row, ...Object.fromEntries(later) };
    if (hasLongText(table) && later.some(([field]) => field === longTexts[table])) {
      row = { ...row, textClock: hlc };
    }
  }
  return row;
}
