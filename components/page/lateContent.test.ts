// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLateContent } from './lateContent.ts';

let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

/** MutationObserver answers in a microtask. */
const change = async () => {
  document.body.append('word');
  await Promise.resolve();
};

it('tries once for a burst of changes', async () => {
  const retry = vi.fn(() => true);
  watchLateContent(document, retry, stop.signal);
  for (let times = 0; times < 5; times++) await change();
  expect(retry).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(retry).toHaveBeenCalledOnce();
});

it('asks a page that never rests ever more rarely', async () => {
  const retry = vi.fn(() => false);
  watchLateContent(document, retry, stop.signal);
  for (let second = 0; second < 60; second++) {
    await change();
    vi.advanceTimersByTime(1_000);
  }
  expect(retry.mock.calls.length).toBeLessThan(12);
  expect(retry.mock.calls.length).toBeGreaterThan(4);
});

it('is silent once stopped', async () => {
  const retry = vi.fn(() => true);
  watchLateContent(document, retry, stop.signal);
  await change();
  stop.abort();
  await change();
  vi.runAllTimers();
  expect(retry).not.toHaveBeenCalled();
});
