import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { shownAddress } from '../messaging/viewerAddress.ts';

/** The browser's tab that a surface is about. */
export interface BoundTab {
  id: number;
  /** null where the extension may not know the address; the document's own where our viewer shows one */
  url: string | null;
  title: string;
}

interface Event<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

interface TabInfo {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

/** What of `browser.tabs` is used. */
interface Tabs {
  get(id: number): Promise<TabInfo>;
  query(which: { active: true; currentWindow: true }): Promise<TabInfo[]>;
  onUpdated: Event<(id: number) => void>;
  onRemoved: Event<(id: number) => void>;
  onActivated: Event<() => void>;
}

/** The tab named by a page's own address (`?tab=ID`), or null where the page follows the active tab. */
export function tabParameter(search: string): number | null {
  const text = new URLSearchParams(search).get('tab');
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/**
 * Tells of a tab now and whenever it changes: the one with `id`, or the active tab of this window
 * where `id` is null. `onChange` gets null where the tab is gone.
 * @returns a function that stops telling
 */
export function watchTab(
  tabs: Tabs,
  id: number | null,
  onChange: (tab: BoundTab | null) => void,
): () => void {
  let latest = 0;
  const look = async () => {
    const turn = ++latest;
    const found =
      id === null
        ? (await tabs.query({ active: true, currentWindow: true }))[0]
        : await tabs.get(id).catch(() => undefined);
    if (turn !== latest) return;
    onChange(
      found?.id === undefined
        ? null
        : { id: found.id, url: shownAddress(found.url) ?? null, title: found.title ?? '' },
    );
  };
  const onUpdated = (changed: number) => {
    if (id === null || id === changed) void look();
  };
  const onActivated = () => {
    if (id === null) void look();
  };
  tabs.onUpdated.addListener(onUpdated);
  tabs.onRemoved.addListener(onUpdated);
  tabs.onActivated.addListener(onActivated);
  void look();
  return () => {
    latest = 0;
    tabs.onUpdated.removeListener(onUpdated);
    tabs.onRemoved.removeListener(onUpdated);
    tabs.onActivated.removeListener(onActivated);
  };
}

const same = (a: BoundTab | null | undefined, b: BoundTab | null): boolean =>
  a === b || (!!a && !!b && a.id === b.id && a.url === b.url && a.title === b.title);

/**
 * The tab this surface is about: the one named by `?tab=ID`, else the window's active one, as it
 * moves and changes address.
 * @returns undefined until the browser has answered, null where the tab is gone
 */
export function useTab(): BoundTab | null | undefined {
  const [tab, setTab] = useState<BoundTab | null>();
  useEffect(
    () =>
      watchTab(browser.tabs, tabParameter(location.search), (now) =>
        setTab((before) => (same(before, now) ? before : now)),
      ),
    [],
  );
  return tab;
}
