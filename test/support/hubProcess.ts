import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Connection } from '../../lib/model/invite.ts';
import { layDatabase } from './hubData.ts';
import { onceARun } from './onceARun.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The hub's program as JavaScript: translating it takes longer than starting it, and it is started often. */
async function program(): Promise<string> {
  const folder = await onceARun('program', async (path) => {
    const outDir = join(path, 'hub');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'hub/main.ts', outDir },
    });
    // What it reads and what it loads lies where it lies in the project.
    for (const name of ['supabase', 'node_modules']) {
      await symlink(join(root, name), join(path, name), 'junction');
    }
  });
  return join(folder, 'hub/main.js');
}

/** A hub in a process of its own, as `npm run hub` starts it, which can be killed at any moment. */
export class HubProcess {
  #child: ChildProcess | null = null;
  #port = 0;
  readonly #said: string[] = [];

  private constructor(readonly dataDir: string) {}

  static async start(): Promise<HubProcess & { connection: Connection }> {
    const hub = new HubProcess(await mkdtemp(join(tmpdir(), 'commonplace-hub-')));
    await layDatabase(hub.dataDir);
    return Object.assign(hub, { connection: await hub.start() });
  }

  /** Starts it on the same data and the same port. @throws with what it said where it does not come up */
  async start(): Promise<Connection> {
    const child = spawn(
      process.execPath,
      [await program(), '--data', this.dataDir, '--port', String(this.#port)],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    child.stderr.on('data', (text) => this.#said.push(String(text)));
    let url = '';
    for await (const line of createInterface(child.stdout)) {
      this.#said.push(line);
      url = /^The hub is at (\S+)/.exec(line)?.[1] ?? url;
      const key = /^Its publishable key is (\S+)/.exec(line)?.[1];
      if (!url || !key) continue;
      this.#port = Number(new URL(url).port);
      child.stdout.resume();
      return { url, key };
    }
    throw new Error(`The hub did not start:\n${this.#said.join('\n')}`);
  }

  /** Ends it without a word of warning. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
