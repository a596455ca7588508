import { expect, test, vi } from 'vitest';
import { type BoundTab, tabParameter, watchTab } from './tab.ts';

class Listeners {
  private readonly all = new Set<(id: number) => void>();
  addListener = (listener: (id: number) => void) => void this.all.add(listener);
  removeListener = (listener: (id: number) => void) => void this.all.delete(listener);
  tell(id: number) {
    for (const listener of this.all) listener(id);
  }
}

/** A window's tabs, as `browser.tabs` shows them. */
class Window {
  private readonly tabs = new Map<number, { id: number; url: string; title: string }>();
  private active = 0;
  readonly onUpdated = new Listeners();
  readonly onRemoved = new Listeners();
  readonly onActivated = new Listeners();

  get = async (id: number) =>
    this.tabs.get(id) ?? Promise.reject(new Error(`No tab with id: ${id}.`));
  query = async () => [...this.tabs.values()].filter((tab) => tab.id === this.active);

  go(id: number, url: string) {
    const tab = { id, url, title: '' };
    this.tabs.set(id, tab);
    this.onUpdated.tell(id);
    return tab;
  }
  close(id: number) {
    this.tabs.delete(id);
    this.onRemoved.tell(id);
  }
  activate(id: number) {
    this.active = id;
    this.onActivated.tell(id);
  }
}

/** Everything told so far, and a wait for the last word. */
function listen(tabs: Window, id: number | null) {
  const told: (BoundTab | null)[] = [];
  const stop = watchTab(tabs, id, (tab) => told.push(tab));
  const last = (tab: BoundTab | null) => vi.waitFor(() => expect(told.at(-1)).toEqual(tab));
  return { told, last, stop };
}

test('the tab parameter is a whole number or nothing', () => {
  expect(tabParameter('?tab=12')).toBe(12);
  expect(tabParameter('')).toBeNull();
  expect(tabParameter('?tab=')).toBeNull();
  expect(tabParameter('?tab=1e3')).toBeNull();
});

test('a bound tab is told, with each address it moves to, until it is closed', async () => {
  const window = new Window();
  const first = window.go(7, 'https://who.example/a');
  const heard = listen(window, 7);
  await heard.last(first);
  await heard.last(window.go(7, 'https://who.example/b'));
  window.close(7);
  await heard.last(null);
});

test('changes of other tabs are not told to a bound one', async () => {
  const window = new Window();
  const mine = window.go(7, 'https://who.example/a');
  const heard = listen(window, 7);
  await heard.last(mine);
  window.go(8, 'https://other.example/');
  window.activate(8);
  await heard.last(window.go(7, 'https://who.example/b'));
  expect(heard.told).toHaveLength(2);
});

test('without a tab of its own it follows the active one', async () => {
  const window = new Window();
  const one = window.go(1, 'https://one.example/');
  const two = window.go(2, 'https://two.example/');
  window.activate(1);
  const heard = listen(window, null);
  await heard.last(one);
  window.activate(2);
  await heard.last(two);
});

test('of two answers under way, only the later is told', async () => {
  const window = new Window();
  window.go(7, 'https://who.example/a');
  const heard = listen(window, 7);
  await heard.last(window.go(7, 'https://who.example/b'));
  expect(heard.told).toHaveLength(1);
});

test('nothing is told after it was stopped', async () => {
  const window = new Window();
  window.go(7, 'https://who.example/a');
  const stopped = listen(window, 7);
  const heard = listen(window, 7);
  stopped.stop();
  await heard.last(window.go(7, 'https://who.example/b'));
  expect(stopped.told).toEqual([]);
});
