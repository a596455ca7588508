import { browser } from 'wxt/browser';
import type { besideCalls } from '../../lib/messaging/page.ts';
import { toBeside } from '../../lib/messaging/send.ts';
import {
  engineOrigins,
  resultPatterns,
  type SearchEngine,
  searchEngines,
} from '../../lib/model/searchEngine.ts';
import type { Database } from '../../lib/store/database.ts';
import { turnEngines } from '../../lib/store/searchEngines.ts';
import { getSetting } from '../../lib/store/settings.ts';
import type { Library } from './library.ts';

const everyPage = { origins: ['<all_urls>'] };
const file = '/beside.js';
const idOf = (engine: SearchEngine) => `beside.${engine}`;

/** The engines at whose results the browser has our script. */
async function registered(): Promise<SearchEngine[]> {
  const ids = searchEngines.map(idOf);
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids });
  const there = new Set(scripts.map(({ id }) => id));
  return searchEngines.filter((engine) => there.has(idOf(engine)));
}

/** The engines that are on: those that may not be read any more are turned off. */
async function enginesOn(db: Database): Promise<SearchEngine[]> {
  const lost: SearchEngine[] = [];
  for (const engine of await getSetting(db, 'searchEngines')) {
    const origins = engineOrigins(engine);
    if (!(await browser.permissions.contains({ origins }))) lost.push(engine);
  }
  if (lost.length > 0) await turnEngines(db, lost, false);
  return getSetting(db, 'searchEngines');
}

/** Browsers bring a registered script to later pages only. */
async function enterOpenTabs(engines: readonly SearchEngine[]): Promise<void> {
  if (engines.length === 0) return;
  const url = engines.flatMap(resultPatterns);
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.allSettled(
    tabs.map(({ id: tabId = -1 }) =>
      browser.scripting.executeScript({ target: { tabId }, files: [file] }),
    ),
  );
}

/** Every tab is told: which of them show an engine cannot be seen once it may not be read. */
async function tellOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(({ id = -1 }) => toBeside<typeof besideCalls>(id)('beside.refresh', {})),
  );
}

/** Gives back what only engines that are off were for; every page may be what the member gave. */
async function giveBack(engines: readonly SearchEngine[]): Promise<void> {
  if (engines.length === 0 || (await browser.permissions.contains(everyPage))) return;
  const { origins: held = [] } = await browser.permissions.getAll();
  const origins = engines.flatMap(engineOrigins).filter((origin) => held.includes(origin));
  // Where there is nothing to give, browsers may still say that something was taken, and we would be here again.
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

interface Following {
  /** also bring the script to open pages: theirs went with the extension's former version */
  entering?: boolean;
  /** every page may have been what engines that are off were read by; now it is not any more */
  taken?: boolean;
}

async function follow(db: Database, { entering, taken }: Following): Promise<void> {
  const before = await registered();
  const on = await enginesOn(db);
  const gone = before.filter((engine) => !on.includes(engine));
  const fresh = on.filter((engine) => !before.includes(engine));
  if (gone.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: gone.map(idOf) });
    await tellOpenTabs();
  }
  if (fresh.length > 0) {
    await browser.scripting.registerContentScripts(
      fresh.map((engine) => ({
        id: idOf(engine),
        js: [file],
        matches: resultPatterns(engine),
        runAt: 'document_idle' as const,
      })),
    );
  }
  await enterOpenTabs(entering ? on : fresh);
  await giveBack(taken ? searchEngines.filter((engine) => !on.includes(engine)) : gone);
}

let following: Promise<void> = Promise.resolve();

/**
 * Has our script at the results of the engines that are on, in pages that are open too, and at no others. Several
 * calls at once are taken one after the other.
 */
export function followEngines(library: Library, what: Following = {}): Promise<void> {
  const next = following.then(async () => follow(await library(), what));
  following = next.catch(() => {});
  return next;
}

/** Follows what the member grants and takes back, here or in the browser's settings. */
export function watchEngines(library: Library): void {
  const changed = (what: Following) =>
    void followEngines(library, what).catch((error: unknown) =>
      console.error('Commonplace: the search engines could not follow the permission', error),
    );
  browser.permissions.onAdded.addListener(() => changed({}));
  browser.permissions.onRemoved.addListener(() => changed({ taken: true }));
}
