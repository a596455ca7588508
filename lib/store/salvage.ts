import { Dexie } from 'dexie';

const base64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** Bytes as `{ base64 }`, since JSON has none. */
const writable = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: base64(value) } : value;

/** Whoever has the session is signed in: it does not belong into a file. */
const isSecret = (table: string, row: unknown): boolean =>
  table === 'settings' && (row as { key?: unknown }).key === 'session';

/**
 * Everything in a store that does not open any more, as JSON: an object with each table's rows. The store is
 * read in the version that it has, whatever this extension makes of it, and is not changed.
 */
export async function salvage(name = 'commonplace'): Promise<string> {
  const store = new Dexie(name);
  try {
    await store.open();
    const tables: Record<string, unknown[]> = {};
    for (const table of store.tables) {
      const rows: unknown[] = await table.toArray();
      tables[table.name] = rows.filter((row) => !isSecret(table.name, row));
    }
    return JSON.stringify(tables, writable);
  } finally {
    store.close();
  }
}
