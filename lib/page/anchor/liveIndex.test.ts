// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnchorer } from './anchorer.ts';
import { liveIndexOf, readSoon, releaseText } from './liveIndex.ts';

const signal = new AbortController().signal;
const live = () => liveIndexOf(document);
const long = 'Clean hands. '.repeat(40_000);

beforeEach(() => {
  document.body.innerHTML = '<p>Clean</p><p>hands</p>';
});
afterEach(() => releaseText(document));

/** Time goes by so fast that each step is the last one of its turn. */
const inManyTurns = () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 10;
    return now;
  });
  return () => clock.mockRestore();
};
const turn = () => new Promise((resume) => setTimeout(resume));

test('a page that does not change is read once', async () => {
  const index = live().now();
  expect(live().now()).toBe(index);
  expect(live().latest()).toBe(index);
  expect(await live().soon(signal)).toBe(index);
});

test.each<[string, () => void, string]>([
  [
    'text',
    () => (document.querySelector('p')!.firstChild as Text).replaceData(0, 5, 'Wet'),
    'Wet hands',
  ],
  ['an element', () => document.body.append('!'), 'Clean hands !'],
  ['a removal', () => document.querySelector('p')!.remove(), 'hands'],
  ['hiding', () => document.querySelector('p')!.setAttribute('style', 'display: none'), 'hands'],
  ['`hidden`', () => document.querySelector('p')!.setAttribute('hidden', ''), 'hands'],
])('sees at once: %s', (_, change, text) => {
  live().now();
  change();
  expect(live().now().text).toBe(text);
});

test('styles that hide nothing leave the reading as it is', () => {
  document.querySelector('p')!.setAttribute('style', 'color: red');
  const index = live().now();
  document.querySelector('p')!.setAttribute('style', 'transform: translateX(5px)');
  expect(live().now()).toBe(index);
});

test('what is read in steps takes in what changes before the end, also the first time', async () => {
  document.body.innerHTML = `<p>first</p><p>${long}</p>`;
  const end = inManyTurns();
  const reading = live().soon(signal);
  await turn();
  document.querySelector('p')!.textContent = 'second';
  expect((await reading)!.text.slice(0, 6)).toBe('second');
  end();
});

test('while the page is read in steps, who cannot wait gets it as it is', async () => {
  live().now();
  document.body.innerHTML = `<p>first</p><p>${long}</p>`;
  const end = inManyTurns();
  const reading = live().soon(signal);
  await turn();
  expect(live().now().text.slice(0, 5)).toBe('first');
  document.querySelector('p')!.textContent = 'second';
  expect(live().now().text.slice(0, 6)).toBe('second');
  const index = await reading;
  expect(index?.text.slice(0, 6)).toBe('second');
  expect(live().latest()).toBe(index);
  end();
});

test('two who read in steps at once both get the page as it is', async () => {
  const before = live().now();
  document.body.innerHTML = `<p>first</p><p>${long}</p>`;
  const end = inManyTurns();
  const indexes = await Promise.all([live().soon(signal), live().soon(signal)]);
  for (const index of indexes) {
    expect(index).not.toBe(before);
    expect(index!.text.slice(0, 5)).toBe('first');
  }
  end();
});

test('a page that changes whenever it is read is given as it was a moment ago', async () => {
  document.body.innerHTML = `<p>0</p><p>${long}</p>`;
  const end = inManyTurns();
  let isDone = false;
  const reading = live()
    .soon(signal)
    .then((index) => {
      isDone = true;
      return index;
    });
  for (let n = 1; !isDone && n < 1_000; n++) {
    document.querySelector('p')!.textContent = String(n);
    // Others who cannot wait do not keep it from coming to an end.
    if (n % 7 === 0) live().now();
    await turn();
  }
  expect(isDone).toBe(true);
  expect((await reading)!.text).toContain('Clean hands.');
  end();
});

test('what was given up leaves nothing behind that is taken for current', async () => {
  live().now();
  document.body.innerHTML = `<p>first</p><p>${long}</p>`;
  const end = inManyTurns();
  const life = new AbortController();
  const reading = live().soon(life.signal);
  await turn();
  life.abort();
  expect(await reading).toBeNull();
  end();
  expect(live().now().text.slice(0, 5)).toBe('first');
});

test('looks anew at how things are laid out, also when it is asked to while reading', async () => {
  document.body.innerHTML = `<p>first</p><p>${long}</p>`;
  live().now();
  const style = vi
    .spyOn(window, 'getComputedStyle')
    .mockImplementation(
      (element) =>
        ({ display: element.textContent === 'first' ? 'none' : 'block' }) as CSSStyleDeclaration,
    );
  expect(live().now().text.slice(0, 5)).toBe('first');
  document.body.append('end');
  const end = inManyTurns();
  const reading = live().soon(signal);
  await turn();
  live().remeasure();
  expect((await reading)!.text.slice(0, 5)).toBe('Clean');
  end();
  style.mockRestore();
});

test('what is moved is measured where it is now', () => {
  document.body.innerHTML = '<p>one</p><div>two</div>';
  live().now();
  const style = vi
    .spyOn(window, 'getComputedStyle')
    .mockImplementation(
      (element) =>
        ({ display: element.matches('div p') ? 'none' : 'block' }) as CSSStyleDeclaration,
    );
  document.querySelector('div')!.append(document.querySelector('p')!);
  expect(live().now().text).toBe('two');
  style.mockRestore();
});

test('tells before it reads again, and which texts are others', () => {
  const index = live().now();
  const heard: string[] = [];
  live().onChange(() => heard.push('change'));
  const end = live().onTouch((texts) => heard.push(...[...texts].map(({ data }) => data)));
  document.querySelectorAll('p')[1]!.textContent = 'thumbs';
  expect(live().now()).not.toBe(index);
  expect(heard).toEqual(['change', 'thumbs', 'Clean']);
  end();
  document.body.append('!');
  live().now();
  expect(heard.at(-1)).toBe('change');
});

test('follows shadow trees and frames', () => {
  document.body.innerHTML = '<div></div><iframe></iframe>';
  const shade = document.querySelector('div')!.attachShadow({ mode: 'open' });
  shade.innerHTML = '<p>shade</p>';
  const frame = document.querySelector('iframe')!.contentDocument!;
  frame.body.innerHTML = '<p>frame</p>';
  expect(live().now().text).toBe('shade frame');
  shade.querySelector('p')!.textContent = 'shadow';
  frame.querySelector('p')!.textContent = 'window';
  expect(live().now().text).toBe('shadow window');
});

test('after it is released, who still holds it reads the page as it is', async () => {
  const { anchor } = createAnchorer(document);
  const held = live();
  held.now();
  releaseText(document);
  document.body.innerHTML = '<p>thumbs are missed</p>';
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'thumbs are missed',
    prefix: '',
    suffix: '',
  } as const;
  expect(anchor([quote]).status).toBe('exact');
  expect((await held.soon(signal))?.text).toBe('thumbs are missed');
  document.body.innerHTML = '';
  expect(anchor([quote]).status).toBe('orphan');
  expect(live()).not.toBe(held);
});

test('is read ahead', async () => {
  await readSoon(document);
  expect(live().latest().text).toBe('Clean hands');
});
