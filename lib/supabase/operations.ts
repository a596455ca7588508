import { hasLongText, longTexts } from '../model/longText.ts';
import type { Operation } from '../model/operation.ts';

type Wire = { op: string; t: string; id: string; hlc: string } & (
  | { set: Record<string, unknown>; base?: Record<string, string> }
  | { del: true }
);

const column = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An operation as `sync_push` takes it. */
export function writeOperation({ id, table, rowId, hlc, change, base }: Operation): Wire {
  const named = { op: id, t: table, id: rowId, hlc };
  if (change.type === 'delete') return { ...named, del: true };
  const set = Object.fromEntries(
    Object.entries(change.fields).map(([field, value]) => [column(field), value]),
  );
  if (!base || !hasLongText(table)) return { ...named, set };
  return { ...named, set, base: { [column(longTexts[table])]: base.clock } };
}
