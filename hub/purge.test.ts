import { expect, it } from 'vitest';
import { purgeDaily } from './purge.ts';

/** A database of which each purge takes as much as is said. */
function started(counts: (number | Error)[]) {
  const lines: string[] = [];
  const asked: string[] = [];
  let ring = () => {};
  let rings = true;
  const driver = {
    async query(sql: string) {
      asked.push(sql);
      const purged = counts.shift() ?? 0;
      if (purged instanceof Error) throw purged;
      return { rows: [{ purged }] };
    },
  };
  const stop = purgeDaily(
    { driver } as never,
    (work) => work(),
    (line) => lines.push(line),
    (work) => {
      ring = work;
      return () => {
        rings = false;
      };
    },
  );
  return { asked, lines, stop, ring: () => ring(), rings: () => rings };
}

it('goes on until nothing is left, and again the day after', async () => {
  const { asked, ring, stop, rings } = started([3, 2, 0, 1, 0]);
  await expect.poll(() => asked.length).toBe(3);
  ring();
  await expect.poll(() => asked.length).toBe(5);
  await stop();
  expect(rings()).toBe(false);
});

it('stops between two steps', async () => {
  const { asked, stop } = started(Array(100).fill(1));
  await stop();
  expect(asked.length).toBeLessThan(3);
});

it('says what went wrong, and tries again', async () => {
  const { asked, lines, ring, stop } = started([new Error('no'), 0]);
  await expect.poll(() => lines).toEqual(['Old tombstones were not deleted: Error: no']);
  ring();
  await expect.poll(() => asked.length).toBe(2);
  await stop();
});
