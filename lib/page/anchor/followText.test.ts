// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followText } from './followText.ts';
import { liveIndexOf, releaseText } from './liveIndex.ts';

let life: AbortController;
let told: string[][];
let mattered: boolean;
let isNeeded: boolean;

const follow = () =>
  followText(
    document,
    async (texts) => {
      told.push([...texts].map(({ data }) => data));
      return mattered;
    },
    () => isNeeded,
    life.signal,
  );

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  told = [];
  mattered = true;
  isNeeded = true;
  document.body.innerHTML = '<p>Clean</p><p>hands</p>';
});
afterEach(() => {
  life.abort();
  releaseText(document);
  vi.useRealTimers();
});

const [first, second] = [0, 1].map(
  (at) => () => document.querySelectorAll('p')[at]!.firstChild!,
) as [() => Text, () => Text];
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('nothing is followed before the page was read', async () => {
  follow();
  first().data = 'Dirty';
  await pass(10_000);
  expect(told).toEqual([]);
});

test('a burst of changes is told of once', async () => {
  follow();
  liveIndexOf(document).now();
  for (const data of ['a', 'b', 'c']) {
    first().data = data;
    await pass(10);
  }
  second().data = 'd';
  expect(told).toEqual([]);
  await pass(200);
  expect(told).toEqual([['c', 'd']]);
});

test('changes while it acts are told of afterwards', async () => {
  let release = () => {};
  followText(
    document,
    (texts) => {
      told.push([...texts].map(({ data }) => data));
      return new Promise((resolve) => {
        release = () => resolve(true);
      });
    },
    () => true,
    life.signal,
  );
  liveIndexOf(document).now();
  first().data = 'a';
  await pass(200);
  second().data = 'b';
  await pass(1_000);
  expect(told).toEqual([['a']]);
  release();
  await pass(21_000);
  expect(told).toEqual([['a'], ['b']]);
});

test('a page whose changes do not matter is read ever more rarely, one whose changes do at once', async () => {
  follow();
  liveIndexOf(document).now();
  const toldWithin = async (milliseconds: number) => {
    told.length = 0;
    for (let time = 0; time < milliseconds; time += 50) {
      second().data = `${time} of ${milliseconds}`;
      await pass(50);
    }
    return told.length;
  };
  mattered = false;
  await toldWithin(20_000);
  expect(await toldWithin(20_000)).toBeLessThanOrEqual(6);
  mattered = true;
  await toldWithin(10_000);
  expect(await toldWithin(20_000)).toBeGreaterThan(50);
  await pass(60_000);
  told.length = 0;
  mattered = false;
  second().data = 'after a long silence';
  await pass(200);
  expect(told).toHaveLength(1);
});

test('is silent after the end', async () => {
  follow();
  liveIndexOf(document).now();
  first().data = 'a';
  await pass(10);
  life.abort();
  await pass(10_000);
  first().data = 'b';
  await pass(10_000);
  expect(told).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('while nothing is needed nothing is read, and what is new then is nobody’s news later', async () => {
  isNeeded = false;
  follow();
  const before = liveIndexOf(document).now();
  first().data = 'a';
  await pass(10_000);
  expect(liveIndexOf(document).latest()).toBe(before);
  liveIndexOf(document).now();
  isNeeded = true;
  second().data = 'b';
  await pass(10_000);
  expect(told).toEqual([['b']]);
});

describe('components whose shadow tree comes late', () => {
  const component = (): Element => {
    const element = document.createElement('article-of-ours');
    document.body.append(element);
    return element;
  };
  const fill = (element: Element, words: string) => {
    element.attachShadow({ mode: 'open' }).textContent = words;
  };

  test.each([300, 2_000, 7_000, 14_000])('after %d ms', async (milliseconds) => {
    const element = component();
    follow();
    liveIndexOf(document).now();
    await pass(milliseconds);
    expect(told).toEqual([]);
    fill(element, 'in the shade');
    await pass(9_000);
    expect(told.flat()).toContain('in the shade');
  });

  test('that were hidden until then', async () => {
    const element = component();
    element.setAttribute('style', 'display: none');
    follow();
    liveIndexOf(document).now();
    fill(element, 'in the shade');
    vi.spyOn(window, 'getComputedStyle').mockReturnValue({
      display: 'block',
    } as CSSStyleDeclaration);
    await pass(1_000);
    expect(told.flat()).toContain('in the shade');
    vi.restoreAllMocks();
  });

  test('in a component that came late itself', async () => {
    const element = component();
    follow();
    liveIndexOf(document).now();
    await pass(10_000);
    element.attachShadow({ mode: 'open' }).innerHTML = '<inner-one></inner-one>';
    await pass(9_000);
    fill(element.shadowRoot!.querySelector('inner-one')!, 'deep in the shade');
    await pass(2_000);
    expect(told.flat()).toContain('deep in the shade');
  });

  test('are looked at a few times only, and however many others come', async () => {
    const element = component();
    follow();
    liveIndexOf(document).now();
    fill(element, 'in the shade');
    for (let n = 0; n < 20; n++) {
      component();
      liveIndexOf(document).now();
      await pass(100);
    }
    expect(told.flat()).toContain('in the shade');
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('are left alone while nothing is needed', async () => {
    isNeeded = false;
    fill(component(), 'read at once');
    const element = component();
    follow();
    const before = liveIndexOf(document).now();
    fill(element, 'in the shade');
    await pass(60_000);
    expect(liveIndexOf(document).latest()).toBe(before);
    expect(told).toEqual([]);
  });
});

test('words that keep breaking are looked for within a frame, while that costs little', async () => {
  follow();
  liveIndexOf(document).now();
  first().data = 'a';
  await pass(200);
  for (const data of ['b', 'c', 'd']) {
    first().data = data;
    await pass(30);
  }
  expect(told).toEqual([['a'], ['b'], ['c'], ['d']]);
});

test('what costs more than a twentieth of the time is done more rarely', async () => {
  const spent = vi.spyOn(performance, 'now');
  let clock = 0;
  spent.mockImplementation(() => clock);
  followText(
    document,
    async (texts) => {
      told.push([...texts].map(({ data }) => data));
      clock += 60;
      return true;
    },
    () => true,
    life.signal,
  );
  liveIndexOf(document).now();
  for (let changed = 0; changed < 200; changed++) {
    first().data = `change ${changed}`;
    clock += 20;
    await pass(20);
  }
  spent.mockRestore();
  // Four seconds hold a twentieth of two hundred milliseconds, and what may be spent at once.
  expect(told.length).toBeGreaterThan(1);
  expect(told.length * 60).toBeLessThan(4_000 / 20 + 100 + 2 * 60);
});
