import { expect, test } from 'vitest';
import { runNow, runSoon, type Steps } from './steps.ts';

/** Takes as many steps, each of some milliseconds of work. */
function* work(steps: number, milliseconds: number, done: number[] = []): Steps<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    done.push(step);
    yield;
  }
  return steps;
}

const never = new AbortController().signal;

test('all of the work at once', () => {
  expect(runNow(work(5, 0))).toBe(5);
});

test('the same piece by piece', async () => {
  expect(await runSoon(work(20, 2), never)).toBe(20);
});

test('others have their turn in between', async () => {
  let turns = 0;
  let isDone = false;
  const other = () => {
    turns++;
    if (!isDone) setTimeout(other);
  };
  setTimeout(other);
  await runSoon(work(20, 4), never);
  isDone = true;
  expect(turns).toBeGreaterThan(3);
});

test('nothing more once it is aborted', async () => {
  const abort = new AbortController();
  const done: number[] = [];
  const result = runSoon(work(1_000, 1, done), abort.signal);
  abort.abort();
  expect(await result).toBeNull();
  expect(done.length).toBeLessThan(1_000);
});
