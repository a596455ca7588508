import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the lock of a folder', () => {
  it('is held by one, and free once given back', async () => {
    const release = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      `in use by another hub (process ${process.pid})`,
    );
    await release();
    await (await lockFolder(folder))();
  });

  it.each([
    ['a process that is gone', '2147483646\n'],
    ['a file cut short', ''],
  ])('is taken over from %s', async (_, content) => {
    await writeFile(join(folder, 'lock'), content);
    await (await lockFolder(folder))();
  });
});
