import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import setup, { onceARun } from './onceARun.ts';

let end: () => Promise<void>;
beforeAll(async () => {
  vi.stubEnv('COMMONPLACE_TEST_RUN', '');
  end = await setup();
});
afterAll(() => vi.unstubAllEnvs());

it('makes a folder once, however many ask for it at a time', async () => {
  const make = vi.fn((path: string) => mkdir(path).then(() => undefined));
  const paths = await Promise.all([1, 2, 3].map(() => onceARun('once', make)));
  expect(new Set(paths).size).toBe(1);
  expect(make).toHaveBeenCalledTimes(1);
  expect(await readdir(paths[0]!)).toEqual([]);
});

it('is made by the next who asks where making it failed', async () => {
  const fails = async (path: string) => {
    await mkdir(path);
    await rm(path, { recursive: true });
    throw new Error('no room');
  };
  await expect(onceARun('again', fails)).rejects.toThrow('no room');
  const path = await onceARun('again', (at) => mkdir(at).then(() => undefined));
  expect(existsSync(path)).toBe(true);
});

it('goes with the run, and outside one nothing is made', async () => {
  const path = await onceARun('once', async () => undefined);
  await end();
  expect(existsSync(path)).toBe(false);
  vi.stubEnv('COMMONPLACE_TEST_RUN', '');
  await expect(onceARun('never', async () => undefined)).rejects.toThrow('Only in a test run');
});
