// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followText } from './followText.ts';
import { liveIndexOf, releaseText } from './liveIndex.ts';

let life: AbortController;
let acts: string[][];
let isNeeded: boolean;
let matters: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>one</p><late-host></late-host>';
  life = new AbortController();
  acts = [];
  isNeeded = true;
  matters = true;
  followText(
    document,
    async (texts) => {
      acts.push([...texts].map(({ data }) => data));
      return matters;
    },
    () => isNeeded,
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  releaseText(document);
  vi.useRealTimers();
});

const add = (words: string) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  document.body.append(paragraph);
};
const isTold = (words: string) => acts.flat().includes(words);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('nothing is followed before the first reading', async () => {
  add('two');
  await pass(10_000);
  expect(acts).toEqual([]);
});

test('a burst of changes is told at once', async () => {
  liveIndexOf(document).now();
  for (const words of ['two', 'three', 'four']) {
    add(words);
    await pass(10);
  }
  await pass(5_000);
  expect(acts).toHaveLength(1);
  for (const words of ['two', 'three', 'four']) expect(isTold(words)).toBe(true);
});

test('a page whose changes do not matter is read more rarely', async () => {
  liveIndexOf(document).now();
  matters = false;
  for (let n = 0; n < 300; n++) {
    add(`unrest ${n}`);
    await pass(100);
  }
  expect(acts.length).toBeGreaterThan(3);
  expect(acts.length).toBeLessThan(40);
});

test('nothing is told after the end', async () => {
  liveIndexOf(document).now();
  add('two');
  await pass(10);
  life.abort();
  await pass(10_000);
  expect(acts).toEqual([]);
});

test('what changed before anybody needed it is told once somebody does', async () => {
  liveIndexOf(document).now();
  isNeeded = false;
  add('two');
  await pass(100);
  isNeeded = true;
  await pass(10_000);
  expect(isTold('two')).toBe(true);
});

test('a shadow tree that is attached long after the page was read is noticed', async () => {
  liveIndexOf(document).now();
  await pass(5_000);
  const host = document.querySelector('late-host')!;
  host.attachShadow({ mode: 'open' }).textContent = 'shade';
  await pass(20_000);
  expect(isTold('shade')).toBe(true);
});
