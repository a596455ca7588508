import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { seeded } from '../../support/randomPage.ts';
import { type Random, randomFrom } from '../anchor/random.ts';

/** What is searched in the bench. */
export interface Item {
  title: string;
  text: string;
  tags: string[];
}

/** A search whose right answer is known. */
export interface Known {
  kind: 'typo' | 'prefix';
  query: string;
  /** place of the item that its words are from */
  item: number;
}

export interface Corpus {
  name: string;
  items: Item[];
  /** typed letter by letter */
  typed: string[];
  known: Known[];
}

const itemSchema = v.object({
  title: v.string(),
  text: v.string(),
  tags: v.optional(v.array(v.string()), []),
});

const syllables =
  'ba ban be bel bo bra ca cal co cor da de den di do dra e el en er fa fe fi for ga gen gi go ha he hin ho il in ka kel ki la le len li lo lun ma me men mi mo na ne nis no o or pa pe per pi pla po qui ra re ren ri ro sa se sen si sol sta ta te ter ti to tra u un va ve ver vi vo wa we wil ye za'.split(
    ' ',
  );

/** A vocabulary in which the n-th word is met with a chance of 1 / n (Zipf 1949); common words are short. */
function zipf(random: Random, size: number): () => string {
  const words = new Set<string>();
  while (words.size < size) {
    const rank = words.size;
    const length = random.between(1, rank < 200 ? 2 : rank < 5_000 ? 3 : 4);
    const word = Array.from({ length }, () => random.pick(syllables)).join('');
    words.add(words.has(word) ? word + random.pick(syllables) : word);
  }
  const list = [...words];
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const at = random.next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return list[low]!;
  };
}

/** A corpus of our own making: so many items of so many words. */
export function madeCorpus(count: number, words: number): Corpus {
  const random = randomFrom(seeded(count + words));
  const word = zipf(random, 60_000);
  const several = (number: number) => Array.from({ length: number }, word);
  const items = Array.from({ length: count }, () => ({
    title: several(6).join(' '),
    text: several(words - 8).join(' '),
    tags: several(2),
  }));
  return asked(`${count} items of ${words} words`, items);
}

/** A corpus from a file of JSON lines: title, text, tags. */
export async function fileCorpus(path: string): Promise<Corpus> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const items = lines.map((line, place) => {
    const item = v.safeParse(itemSchema, JSON.parse(line));
    if (!item.success) throw new Error(`${path}, line ${place + 1}: ${v.summarize(item.issues)}`);
    return item.output;
  });
  if (items.length === 0) throw new Error(`${path} has no items`);
  return asked(`${items.length} items of ${path}`, items);
}

const wordsOf = (item: Item): string[] => [
  ...new Set(`${item.title} ${item.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
];

/** Adds to items what is asked of them: 40 typed queries, and 200 whose words are mistyped or half typed. */
function asked(name: string, items: Item[]): Corpus {
  const random = randomFrom(seeded(items.length));
  const frequency = new Map<string, number>();
  for (const item of items) {
    for (const word of wordsOf(item)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const pick = () => random.between(0, items.length - 1);
  const typed = Array.from({ length: 40 }, () => {
    const words = wordsOf(items[pick()]!);
    return Array.from({ length: random.between(1, 3) }, () => random.pick(words)).join(' ');
  });
  const known: Known[] = [];
  while (known.length < 200) {
    const item = pick();
    // The words that tell the item from others, as people choose them.
    const telling = wordsOf(items[item]!)
      .filter((word) => word.length >= 5)
      .sort((a, b) => frequency.get(a)! - frequency.get(b)!)
      .slice(0, 8);
    if (telling.length < 3) continue;
    const words = [random.pick(telling), random.pick(telling), random.pick(telling)];
    const last = words.pop()!;
    const kind = known.length % 2 === 0 ? 'typo' : 'prefix';
    const changed =
      kind === 'typo' ? mistyped(random, last) : last.slice(0, Math.max(3, last.length - 2));
    known.push({ kind, query: [...words, changed].join(' '), item });
  }
  return { name, items, typed, known };
}

/** A word with one letter wrong, left out or doubled, but for its first. */
function mistyped(random: Random, word: string): string {
  const at = random.between(1, word.length - 1);
  const letter = random.pick([...'etaoinsr']);
  return random.pick([
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at]! + word.slice(at),
  ]);
}
