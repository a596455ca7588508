import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Tells every process of a test run where that is which is made once for all of them. */
const variable = 'COMMONPLACE_TEST_RUN';

/** Vitest's global set-up: a folder for the run, removed when it ends. */
export default async function setup(): Promise<() => Promise<void>> {
  // Several projects of tests may be of one run.
  if (process.env[variable]) return async () => undefined;
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-run-'));
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/**
 * A folder that is the same for each test file, made by the first that asks for it; the others wait.
 * It is there to be copied: nobody writes into it.
 * @param make makes it at the path it is given, where nothing is yet
 * @returns its path
 * @throws outside a test run, where nothing would remove it
 */
export async function onceARun(
  name: string,
  make: (path: string) => Promise<void>,
): Promise<string> {
  const run = process.env[variable];
  if (!run) throw new Error(`Only in a test run is there a folder to make the ${name} in.`);
  const path = join(run, name);
  const turn = `${path}.turn`;
  while (!existsSync(path)) {
    const isOurs = await mkdir(turn).then(
      () => true,
      () => false,
    );
    if (!isOurs) {
      await setTimeout(20);
      continue;
    }
    try {
      // Between the look and the turn another may have made it.
      if (existsSync(path)) break;
      await make(`${path}.unfinished`);
      await rename(`${path}.unfinished`, path);
    } finally {
      await rmdir(turn);
    }
  }
  return path;
}
