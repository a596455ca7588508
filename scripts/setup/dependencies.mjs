import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progress, SetupError } from './progress.mjs';
import { root, run, tail } from './run.mjs';

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Whether node_modules holds every package of the lock file in its version. */
function installed() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const present = packagesOf(record);
  return Object.entries(packagesOf('package-lock.json')).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return present[path] ? present[path].version === version : optional === true;
  });
}

/** Installs what the lock file asks for, where it is not there yet. */
export async function ensureDependencies() {
  if (installed()) return;
  await progress('Installing dependencies', async () => {
    const { code, output } = await run('npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (code === 0) return;
    throw new SetupError(
      `npm could not install the dependencies:\n\n${tail(output)}\n\n` +
        'Check that this machine reaches the npm registry and has a gigabyte free, then run the command again.',
    );
  });
}
