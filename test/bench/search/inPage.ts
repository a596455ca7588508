import type { Corpus, Known } from './corpus.ts';
import type { Engine, Opened } from './engines/engine.ts';
import { flexsearch } from './engines/flexsearch.ts';
import { orama } from './engines/orama.ts';
import { openOurs, ours } from './engines/ours.ts';
import { plain } from './engines/plain.ts';
import { rowsOf } from './rows.ts';

const engines = { ours, plain, orama, flexsearch } satisfies Record<string, Engine>;
export type EngineName = keyof typeof engines;

const corpus = async (): Promise<Corpus> => (await fetch('/corpus.json')).json();

export async function build(name: EngineName): Promise<number> {
  const { items } = await corpus();
  const since = performance.now();
  await engines[name].build(items);
  return performance.now() - since;
}

async function last(opened: Opened, text: string): Promise<number[]> {
  let found: number[] = [];
  for await (const hits of opened.search(text)) found = hits;
  return found;
}

/** From nothing in memory: milliseconds to the first hits of a query, and to all of them. */
export async function cold(
  name: EngineName,
  text: string,
): Promise<{ first: number; all: number }> {
  const since = performance.now();
  const opened = await engines[name].open();
  let first = 0;
  for await (const hits of opened.search(text)) {
    if (hits.length > 0 && first === 0) first = performance.now() - since;
  }
  return { first, all: performance.now() - since };
}

/** Milliseconds of each keystroke of some queries, from the first letter on. */
export async function warm(name: EngineName, typed: readonly string[]): Promise<number[]> {
  const opened = await engines[name].open();
  await last(opened, typed[0]!);
  const taken: number[] = [];
  for (const text of typed) {
    for (let length = 1; length <= text.length; length++) {
      const since = performance.now();
      await last(opened, text.slice(0, length));
      taken.push(performance.now() - since);
    }
  }
  return taken;
}

/** Share of known searches whose item is among the ten best, by kind. */
export async function recall(
  name: EngineName,
  known: readonly Known[],
): Promise<Record<Known['kind'], number>> {
  const opened = await engines[name].open();
  const found = { typo: 0, prefix: 0 };
  const asked = { typo: 0, prefix: 0 };
  for (const { kind, query, item } of known) {
    asked[kind]++;
    if ((await last(opened, query)).includes(item)) found[kind]++;
  }
  return { typo: found.typo / asked.typo, prefix: found.prefix / asked.prefix };
}

/** Opens an index and holds it, for measuring what it takes of memory. */
export async function hold(name: EngineName, text: string): Promise<void> {
  const opened = await engines[name].open();
  await last(opened, text);
  Object.assign(globalThis, { held: opened });
}

/** Milliseconds from a page being in the store to its being found, each of some pages. */
export async function fresh(times: number): Promise<number[]> {
  const { db, index } = await openOurs();
  await index.ready;
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const word = `freshly${String.fromCharCode(97 + n)}kept`;
    const { resources, contents } = rowsOf([{ title: word, text: word, tags: [] }], later + n);
    await db.resources.bulkAdd(resources);
    await db.contents.bulkAdd(contents);
    const since = performance.now();
    let found = false;
    for await (const { hits } of index.search(word, { limit: 10 })) {
      found ||= hits.some(({ title }) => title === word);
    }
    taken.push(performance.now() - since);
    if (!found) throw new Error(`${word} is not found`);
  }
  db.close();
  return taken;
}

/** Places of items that come after all of the corpus. */
const later = 10_000_000;

/** Milliseconds of the longest frame while so many pages come in, as by pull, and are taken into the index. */
export async function longestFrame(count: number): Promise<number> {
  const { items } = await corpus();
  const { db, index } = await openOurs();
  await index.ready;
  let longest = 0;
  let watching = true;
  let before = performance.now();
  const frame = (now: number) => {
    longest = Math.max(longest, now - before);
    before = now;
    if (watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const { resources, contents } = rowsOf(items.slice(0, count), later + 1_000);
  // As many at once as a pull writes.
  for (let at = 0; at < resources.length; at += 50) {
    await db.resources.bulkAdd(resources.slice(at, at + 50));
    await db.contents.bulkAdd(contents.slice(at, at + 50));
  }
  await index.tidy();
  watching = false;
  db.close();
  return longest;
}
