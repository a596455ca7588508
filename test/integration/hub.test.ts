import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHub } from '../../hub/startHub.ts';
import { newId } from '../../lib/model/id.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const root = join(import.meta.dirname, '../..');

describe('the data', () => {
  it('is kept when the hub stops and starts, and so is the session', async () => {
    const { client } = await hub.signUp('Keeper');
    const founding = { p_id: newId(), p_name: 'Kept', p_purpose: '' };
    await client.rpc('community_found', founding);
    await hub.restart();
    const { data, error } = await client.rpc('sync_heads');
    expect(error).toBeNull();
    expect(data).toMatchObject([{ community_id: founding.p_id }]);
  });

  it('keeps its secrets to its owner', async () => {
    expect((await stat(join(hub.dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('is not opened by a second hub, which is told in words', async () => {
    const second = startHub({ dataDir: hub.dataDir, port: 0 });
    await expect(second).rejects.toThrow(
      /in use by another hub \(process \d+\)\. Stop that one first/,
    );
  });
});

describe('the address', () => {
  it('that is taken is told in words, and the folder is free again', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-taken-'));
    const port = Number(new URL(hub.url).port);
    for (let tries = 0; tries < 2; tries++) {
      await expect(startHub({ dataDir, port })).rejects.toThrow(`Port ${port} is taken`);
    }
    await rm(dataDir, { recursive: true });
  });

  it('is not opened to others with a secret they may guess', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-weak-'));
    const secrets = {
      jwtSecret: 'secret',
      publishableKey: 'sb_publishable_x',
      secretKey: 'sb_secret_x',
    };
    await writeFile(join(dataDir, 'secrets.json'), JSON.stringify(secrets));
    const open = startHub({ dataDir, port: 0, host: '0.0.0.0' });
    await expect(open).rejects.toThrow('too short to be safe');
    await rm(dataDir, { recursive: true });
  });
});

describe('the API', () => {
  const origin = 'chrome-extension://abcdefghijklmnop';

  it.each(['/auth/v1/token', '/rest/v1/rpc/sync_push'])(
    'lets extensions send to %s',
    async (path) => {
      const { status, headers } = await fetch(hub.url + path, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'apikey,authorization,content-type,x-client-info',
        },
      });
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-headers')).toContain('apikey');
    },
  );

  it('lets them read answers, refusals too', async () => {
    const answer = await fetch(`${hub.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: { origin, apikey: hub.key },
      body: JSON.stringify({ email: 'nobody@example.org', password: 'x' }),
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('asks for the key', async () => {
    expect((await fetch(`${hub.url}/rest/v1/communities`)).status).toBe(401);
  });

  it('shows nothing of how it is set up', async () => {
    for (const path of ['/_system/info', '/_system/config', '/_system/introspect']) {
      expect((await fetch(hub.url + path)).status).toBe(404);
    }
  });

  it('refuses a request too large to be one of ours', async () => {
    const answer = await fetch(`${hub.url}/rest/v1/rpc/sync_push`, {
      method: 'POST',
      headers: { apikey: hub.key },
      body: 'x'.repeat(3_000_000),
    });
    expect(answer.status).toBe(413);
  });

  it('takes text in any script, and a batch at the limit', async () => {
    const { client } = await hub.signUp('Scripts');
    const community = newId();
    const name = 'قسم ٦ 👩🏽‍⚕️';
    const founding = { p_id: community, p_name: name, p_purpose: '' };
    const founded = await client.rpc('community_found', founding);
    expect(founded).toMatchObject({ error: null, data: { status: 'ok' } });
    const { data } = await client.rpc('sync_push', {
      p_community: community,
      p_ops: ['x'.repeat(999_990)],
    });
    expect(data).toMatchObject({ status: 'ok', results: [{ code: 'malformed' }] });
    const pulled = await client.rpc('sync_pull', {
      p_community: community,
      p_epoch: null,
      p_since: 0,
    });
    expect(pulled.data).toMatchObject({ rows: [{ name }, {}] });
  });
});

// Each starts a process of its own, and one of them makes a database.
describe('the command', { timeout: 90_000 }, () => {
  const run = (...args: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', 'hub/main.ts', ...args], { cwd: root });

  const outputOf = async (
    child: ReturnType<typeof run>,
  ): Promise<{ code: number | null; text: string }> => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, text };
  };

  it('says in words what it cannot do', async () => {
    const taken = await outputOf(run('--data', hub.dataDir, '--port', '0'));
    expect(taken).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^The folder .* is in use/),
    });
    const port = await outputOf(run('--port', 'many'));
    expect(port.text).toBe('--port takes a number from 0 to 65535, not many.\n');
  });

  it('prints address and key, and stops cleanly when asked', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-command-'));
    const child = run('--data', dataDir, '--port', '0');
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ctrl+C')) child.kill('SIGTERM');
    });
    const { code, text } = await outputOf(child);
    expect(text).toMatch(/The hub is at http:\/\/127\.0\.0\.1:\d+\n.*key is sb_publishable_/);
    expect(code).toBe(0);
    await expect(stat(join(dataDir, 'lock'))).rejects.toThrow('ENOENT');
    await rm(dataDir, { recursive: true });
  });
});
