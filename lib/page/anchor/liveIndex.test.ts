// @vitest-environment jsdom
import { afterEach, beforeEach, expect, describe as group, test, vi } from 'vitest';
import { LiveIndex } from './liveIndex.ts';
import { TextIndex } from './textIndex.ts';

let live: LiveIndex;
const signal = new AbortController().signal;
const find = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

beforeEach(() => {
  document.head.innerHTML = '<style>.gone { display: none }</style>';
  document.body.innerHTML = '<p id="one">one</p><p id="two">two</p><late-host>light</late-host>';
  live = new LiveIndex(document);
  live.now();
});
afterEach(() => live.stop());

group('current after', () => {
  test.each<[string, () => void]>([
    ['an element added', () => document.body.append('three')],
    ['an element removed', () => find('#one').remove()],
    ['an element moved', () => document.body.append(find('#one'))],
    ['words rewritten', () => find('#one').firstChild!.replaceWith('uno')],
    ['character data changed', () => (find('#one').firstChild as Text).replaceData(0, 3, 'eins')],
    ['text nodes joined', () => [find('#one').append('more'), find('#one').normalize()]],
    ['hidden set', () => find('#one').setAttribute('hidden', '')],
    ['a class set', () => find('#one').classList.add('gone')],
    ['a style set', () => find('#one').style.setProperty('display', 'none')],
    [
      'a shadow tree attached late',
      () => find('late-host').attachShadow({ mode: 'open' }).append('shade'),
    ],
    [
      'the document rewritten',
      () => [document.open(), document.write('<p>new</p>'), document.close()],
    ],
  ])('%s', (_, change) => {
    change();
    expect(live.now().text).toBe(new TextIndex(document).text);
  });

  test('a stylesheet goes: all is measured again, and is not after other changes', () => {
    const measured = vi.spyOn(window, 'getComputedStyle');
    document.body.append('three');
    live.now();
    expect(measured).not.toHaveBeenCalled();
    find('style').remove();
    live.now();
    expect(measured).toHaveBeenCalled();
    measured.mockRestore();
  });

  test('words change in a shadow tree, and in a subtree that was taken out and put back', () => {
    const shadow = find('late-host').attachShadow({ mode: 'open' });
    shadow.innerHTML = 'shade';
    expect(live.now().text).toBe('one two shade');
    shadow.textContent = 'dusk';
    expect(live.now().text).toBe('one two dusk');
    const one = find('#one');
    one.remove();
    live.now();
    one.textContent = 'one again';
    document.body.append(one);
    expect(live.now().text).toBe('two dusk one again');
  });

  test('a frame’s document is written late', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    live.now();
    frame.contentDocument!.body.textContent = 'framed';
    expect(live.now().text).toBe('one two light framed');
  });
});

/** Enough nodes for many steps. */
const long = () => {
  document.body.innerHTML = '<b>x</b>'.repeat(600);
};

test('whoever asks while a reading is under way gets the page as it is', async () => {
  live.now();
  long();
  const soon = live.soon(signal);
  expect(live.now().text).toBe('x'.repeat(600));
  document.body.append('end');
  expect(live.now().text.endsWith('end')).toBe(true);
  expect((await soon)?.text).toBe(live.now().text);
});

test('two readings at once both see the change', async () => {
  document.body.append('three');
  const texts = await Promise.all([live.soon(signal), live.soon(signal)]);
  for (const index of texts) expect(index?.text).toContain('three');
});

test('a page that changes while it is read is read again', async () => {
  long();
  const soon = live.soon(signal);
  await Promise.resolve();
  document.body.append('end');
  expect((await soon)?.text.endsWith('end')).toBe(true);
});

test('an aborted reading gives nothing and leaves the next one right', async () => {
  const abort = new AbortController();
  document.body.append('three');
  abort.abort();
  expect(await live.soon(abort.signal)).toBeNull();
  expect(live.now().text).toContain('three');
});

test('what is touched is told, and no more once that has ended', () => {
  const touched: string[] = [];
  const end = live.onTouch((texts) => {
    for (const { data } of texts) touched.push(data);
  });
  (find('#one').firstChild as Text).data = 'eins';
  live.now();
  expect(touched).toEqual(['eins']);
  end();
  (find('#two').firstChild as Text).data = 'zwei';
  live.now();
  expect(touched).toEqual(['eins']);
});

test('`load` makes it look again at what shows', () => {
  const before = live.now();
  let told = 0;
  live.onChange(() => told++);
  find('#one').dispatchEvent(new Event('load'));
  expect(told).toBe(1);
  expect(live.now()).not.toBe(before);
});
