import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = new URL('../supabase/migrations/', import.meta.url);

/** A file of `supabase/migrations/`, as the Supabase CLI names it: `<version>_<name>.sql`. */
export interface Migration {
  version: string;
  name: string;
  sql: string;
}

/** The project's migrations, in the order they are applied. */
export async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(fileURLToPath(folder)))
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
      if (!version || !name) throw new Error(`${file} is not named <version>_<name>.sql`);
      return { version, name, sql: await readFile(new URL(file, folder), 'utf8') };
    }),
  );
}
