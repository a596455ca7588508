// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import { ok } from '../../lib/model/result.ts';
import { engineOrigins } from '../../lib/model/searchEngine.ts';
import type { Database } from '../../lib/store/database.ts';
import { turnEngines } from '../../lib/store/searchEngines.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { Permissions } from '../../test/support/permissions.ts';
import { showWithStore } from '../../test/support/showWithStore.tsx';
import { openStore } from '../../test/support/store.ts';
import { EngineSettings } from './EngineSettings.tsx';

const told = vi.fn();
let db: Database;
let permissions: Permissions;
let root: HTMLElement;

beforeEach(async () => {
  const { 'engines.changed': changed } = surfaceCalls;
  const stop = serve(
    'background',
    { 'engines.changed': changed },
    {
      'engines.changed': async () => {
        told(await getSetting(db, 'searchEngines'));
        return ok(null);
      },
    },
    () => true,
  );
  db = await openStore();
  permissions = Permissions.install();
  root = showWithStore(db, <EngineSettings />);
  await vi.waitFor(() => expect(boxes()).toHaveLength(5));
  return () => {
    stop();
    told.mockClear();
  };
});

const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const box = (name: string) => boxes().find((one) => one.labels?.[0]?.textContent === name)!;
const isOn = () => boxes().map(({ checked }) => checked);
const press = (name: string) => act(() => box(name).click());

test('all are off at first, and nothing may be read', () => {
  expect(isOn()).toEqual([false, false, false, false, false]);
  expect([...permissions.origins]).toEqual([]);
});

test('one that is turned on is asked for, and the background is told', async () => {
  press('Bing');
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(['bing']));
  await vi.waitFor(() => expect(box('Bing').checked).toBe(true));
  expect([...permissions.origins]).toEqual(engineOrigins('bing'));
});

test('one that is refused stays off, and says so until it is let in', async () => {
  permissions.grants = false;
  press('Startpage');
  await vi.waitFor(() =>
    expect(root.textContent).toContain('may not read the results of Startpage'),
  );
  expect(isOn()).toEqual([false, false, false, false, false]);
  expect(told).not.toHaveBeenCalled();
  permissions.grants = true;
  press('Startpage');
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(['startpage']));
  await vi.waitFor(() => expect(root.textContent).not.toContain('may not read'));
  expect(box('Startpage').checked).toBe(true);
});

test('one that is asked for stays as the member left it until there is an answer', async () => {
  let answer = (_yes: boolean) => {};
  permissions.grants = new Promise((answered) => {
    answer = answered;
  });
  press('Bing');
  await turnEngines(db, ['brave'], true);
  await vi.waitFor(() => expect(box('Brave Search').checked).toBe(true));
  expect(box('Bing').checked).toBe(true);
  answer(false);
  await vi.waitFor(() => expect(box('Bing').checked).toBe(false));
});

test('one that is turned off leaves the others on', async () => {
  await turnEngines(db, ['google', 'brave'], true);
  await vi.waitFor(() => expect(isOn()).toEqual([true, false, false, true, false]));
  press('Google');
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(['brave']));
  await vi.waitFor(() => expect(isOn()).toEqual([false, false, false, true, false]));
});

test('one that the background turns off is shown so', async () => {
  await turnEngines(db, ['google', 'brave'], true);
  await vi.waitFor(() => expect(box('Google').checked).toBe(true));
  await turnEngines(db, ['google'], false);
  await vi.waitFor(() => expect(isOn()).toEqual([false, false, false, true, false]));
});
