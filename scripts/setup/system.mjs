import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The first of these programs that is there: a name is looked for along PATH, a path as it stands.
 * @param {string[]} candidates
 * @returns {string | null} its path
 */
export function findProgram(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const candidate of candidates) {
    const paths = /[/\\]/.test(candidate) ? [candidate] : folders.map((it) => join(it, candidate));
    const found = paths.find((path) => existsSync(path) && runs(path));
    if (found) return found;
  }
  return null;
}

/** Whether this is root on a Debian, where missing programs may be installed by apt. */
export function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs a Debian package with what it needs.
 * @param {string} name
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function aptInstall(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  if (update.code !== 0) return update;
  return run('apt-get', ['install', '--yes', '--no-install-recommends', name], { env });
}

/** Whether a window can be shown to somebody. */
export function hasDisplay() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
