import type { Operation } from '../model/operation.ts';

type Wire = { op: string; t: string; id: string; hlc: string } & (
  | { set: Record<string, unknown> }
  | { del: true }
);

const column = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An operation as `sync_push` takes it. */
export function writeOperation({ id, table, rowId, hlc, change }: Operation): Wire {
  const named = { op: id, t: table, id: rowId, hlc };
  if (change.type === 'delete') return { ...named, del: true };
  const set = Object.fromEntries(
    Object.entries(change.fields).map(([field, value]) => [column(field), value]),
  );
  return { ...named, set };
}
