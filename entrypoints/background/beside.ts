import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers, Sender } from '../../lib/messaging/serve.ts';
import type { Beside, BesideHit } from '../../lib/model/beside.ts';
import { ok } from '../../lib/model/result.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { engineOf, engineOrigins, type SearchEngine } from '../../lib/model/searchEngine.ts';
import { isWebAddress } from '../../lib/model/webAddress.ts';
import { fold } from '../../lib/search/fold.ts';
import type { Searching } from '../../lib/search/index.ts';
import { siteHost } from '../../lib/search/siteHost.ts';
import { type Term, words } from '../../lib/search/terms.ts';
import { getSetting } from '../../lib/store/settings.ts';
import type { Library } from './library.ts';

const id = 'beside';
/** Hits that are shown: they are a hint beside what was asked for. */
const most = 4;
/** Words of what an engine was asked that are looked up. */
const mostWords = 16;

const toHit = ({ url, title, site, passage, matched, notes }: SearchHit): BesideHit => {
  const [note] = notes;
  const said = passage === '' && note ? note : { passage, matched };
  return {
    ...{ url, title: title || url, site: site || siteHost(url), notes: notes.length },
    passage: said.passage,
    matched: [...new Set([...matched, ...said.matched])].sort((a, b) => b.length - a.length),
  };
};

/** Letters from which one word counts as a form of another that begins so. */
const formLength = 4;

const isForm = (word: string, other: string): boolean =>
  word === other ||
  (Math.min(word.length, other.length) >= formLength &&
    (word.startsWith(other) || other.startsWith(word)));

/** How many of some words a hit holds, in itself or in what was said about it; a word that only looks like one does not count. */
function heldBy({ matched, notes }: SearchHit, wanted: readonly Term[]): number {
  const there = [...matched, ...notes.flatMap((note) => note.matched)].map(fold);
  return wanted.filter(({ folded }) => there.some((word) => isForm(word, folded))).length;
}

/** Pages that hold enough of what was asked to be worth the place: half of its words, and two where there are two. */
async function worthShowing(searching: Searching, asked: string): Promise<BesideHit[]> {
  const wanted = words(asked).slice(0, mostWords);
  if (wanted.length === 0) return [];
  const query = wanted.map(({ raw }) => raw).join(' ');
  const needed = Math.max(Math.min(2, wanted.length), Math.ceil(wanted.length / 2));
  let found: SearchHit[] = [];
  for await (const { hits } of searching.search(query, { limit: most })) found = hits;
  return found.filter((hit) => isWebAddress(hit.url) && heldBy(hit, wanted) >= needed).map(toHit);
}

/** Answers the script beside an engine's results from this device alone: what was asked goes nowhere. */
export const besideHandlers = (
  library: Library,
  searching: Searching,
): Pick<Handlers<typeof pageCalls>, 'beside.hits'> => ({
  async 'beside.hits'({ query }, sender: Sender) {
    const engine = engineOf(sender.url ?? '');
    const chosen = await getSetting(await library(), 'searchEngines');
    const isOn = engine !== null && chosen.includes(engine);
    const hits = isOn ? await worthShowing(searching, query) : [];
    const answer: Beside = {
      hits,
      words: {
        title: i18n.t('beside.title'),
        notes: hits.map(({ notes }) => (notes > 0 ? i18n.t('beside.notes', notes) : '')),
        more: i18n.t('beside.more'),
        close: i18n.t('beside.close'),
      },
    };
    return ok(answer);
  },
});

async function register(engines: readonly SearchEngine[]): Promise<void> {
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  const matches = engines.flatMap(engineOrigins);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id, js: ['/beside.js'], matches, runAt: 'document_idle' },
  ]);
}

let following: Promise<void> = Promise.resolve();

/** Has the script at the results of the engines that are on, and at no others. */
export function followEngines(library: Library): Promise<void> {
  const next = following.then(async () =>
    register(await getSetting(await library(), 'searchEngines')),
  );
  following = next.catch(() => {});
  return next;
}
