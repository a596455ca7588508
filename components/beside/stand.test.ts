// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stand } from './stand.ts';

let life: AbortController;
let own: HTMLElement;
const giveUp = vi.fn(() => own.remove());
const place = vi.fn((before: Element | null) =>
  before ? before.before(own) : document.documentElement.append(own),
);

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<main><div id="results">First</div></main>';
  own = document.createElement('aside');
});
afterEach(() => {
  life.abort();
  vi.clearAllMocks();
  own.remove();
});

const begin = () =>
  stand({
    ...{ document, element: own, place, giveUp },
    goal: () => document.querySelector('#results'),
    signal: life.signal,
  });
const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const settled = async () => {
  await frame();
  await frame();
};
const next = () => own.nextElementSibling?.textContent;

describe('what stands before the results of an engine', () => {
  it.each<[string, () => void]>([
    ['it is thrown out', () => own.remove()],
    [
      'what it is in is drawn anew',
      () => {
        document.body.innerHTML = '<main><div id="results">Second</div></main>';
      },
    ],
    [
      'the results are replaced',
      () => {
        document.querySelector('#results')!.outerHTML = '<div id="results">Third</div>';
      },
    ],
    ['something comes in between', () => own.after(document.createElement('hr'))],
  ])('is placed again where %s', async (_what, draw) => {
    begin();
    draw();
    await vi.waitFor(() => expect(next()).toBe(document.querySelector('#results')!.textContent));
    await settled();
    expect(place).toHaveBeenCalledTimes(2);
  });

  it('stands apart where there are none, until there are', async () => {
    document.querySelector('#results')!.remove();
    begin();
    expect(own.parentNode).toBe(document.documentElement);
    document.body.append(document.createElement('p'));
    await settled();
    expect(place).toHaveBeenCalledOnce();
    document.body.insertAdjacentHTML('beforeend', '<ol id="results">Late</ol>');
    await vi.waitFor(() => expect(next()).toBe('Late'));
  });

  it('stands apart where they are gone', async () => {
    begin();
    document.body.replaceChildren();
    await vi.waitFor(() => expect(own.parentNode).toBe(document.documentElement));
  });

  it('is not touched by what else the page does', async () => {
    begin();
    for (let time = 0; time < 50; time++) {
      document.querySelector('#results')!.append(document.createElement('p'));
      document.body.append(document.createElement('p'));
      await frame();
    }
    expect(place).toHaveBeenCalledOnce();
  });

  it('gives way to a page that throws it out each time', async () => {
    begin();
    const fighting = new MutationObserver(() => own.remove());
    fighting.observe(document, { childList: true, subtree: true });
    own.remove();
    await vi.waitFor(() => expect(giveUp).toHaveBeenCalledOnce());
    expect(place).toHaveBeenCalledTimes(21);
    await settled();
    expect(own.isConnected).toBe(false);
    fighting.disconnect();
  });

  it('is left where it is once that is over', async () => {
    begin();
    life.abort();
    own.remove();
    await settled();
    expect(own.isConnected).toBe(false);
  });
});
