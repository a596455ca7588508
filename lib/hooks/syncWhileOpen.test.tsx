// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSyncWhileOpen } from './syncWhileOpen.ts';

const root = document.createElement('main');
const asked = vi.fn(async (_message: unknown) => ({ ok: true, value: null }));

function Open() {
  useSyncWhileOpen();
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(asked);
  act(() => render(<Open />, root));
});

afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
  asked.mockClear();
});

test('asks when it opens, and again while it is open', () => {
  expect(asked).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(30_000);
  expect(asked).toHaveBeenCalledTimes(3);
});

test('does not say that anything was written: every open page would be told of it', () => {
  expect(asked.mock.calls.map(([message]) => message)).toMatchObject([{ call: 'sync.look' }]);
});

test('asks no more once it is closed', () => {
  act(() => render(null, root));
  vi.advanceTimersByTime(60_000);
  expect(asked).toHaveBeenCalledTimes(1);
});
