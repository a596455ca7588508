import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { splitSqlStatements } from '@supabase/lite';
import { readTap, type TapRun } from './tap.ts';

/** Runs one statement as the owner of the tables; gives its rows. */
export type RunSql = (statement: string) => Promise<Record<string, unknown>[]>;

const folder = fileURLToPath(new URL('../../supabase/tests/database/', import.meta.url));
const block = 512;

/** The text of a file in a tar archive. @throws where there is none that `matches` */
function untar(archive: Buffer, matches: RegExp): string {
  const field = (start: number, length: number) =>
    archive.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  for (let at = 0; at < archive.length; ) {
    const size = Number.parseInt(field(at + 124, 12), 8) || 0;
    if (matches.test(field(at, 100))) {
      return archive.toString('utf8', at + block, at + block + size);
    }
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error(`nothing in the archive is named like ${matches}`);
}

/** pgTAP as the script that CREATE EXTENSION runs: PGlite brings it, our real PostgreSQL does not. */
async function pgtapScript(): Promise<string> {
  const lite = createRequire(import.meta.resolve('@supabase/lite'));
  const module = pathToFileURL(lite.resolve('@electric-sql/pglite/pgtap'));
  const archive = await readFile(new URL('../pgtap.tar.gz', module));
  return untar(gunzipSync(archive), /\/pgtap--\d+(\.\d+)*\.sql$/);
}

/** Puts pgTAP where a hosted project has it, in the schema `extensions`. */
export async function installPgtap(exec: (script: string) => Promise<unknown>): Promise<void> {
  await exec(
    `create schema if not exists extensions; set search_path = extensions; ${await pgtapScript()}`,
  );
}

/** The tests that `supabase test db` runs, in its order. */
export const databaseTests = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** Runs one of them, as in a session of its own. @throws with the statement that failed */
export async function runDatabaseTest(run: RunSql, name: string): Promise<TapRun> {
  await run('discard all');
  await run('set search_path = public, extensions');
  const output: string[] = [];
  for (const statement of splitSqlStatements(await readFile(folder + name, 'utf8'))) {
    try {
      for (const row of await run(statement)) {
        output.push(...Object.values(row).filter((value) => typeof value === 'string'));
      }
    } catch (error) {
      await run('rollback');
      const said = output.filter((line) => line.startsWith('not ok')).join('\n');
      throw new Error(`${(error as Error).message}, in ${name}:\n${statement}\n${said}`, {
        cause: error,
      });
    }
  }
  return readTap(output);
}
