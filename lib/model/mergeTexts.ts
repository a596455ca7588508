import { diff3Merge } from 'node-diff3';

/** A stretch of a merged text: one that is settled, or one that both sides changed differently. */
export type Stretch =
  | { type: 'settled'; text: string }
  | { type: 'collision'; mine: string; theirs: string };

type Split = (text: string) => string[];

/** Each line with the blank lines after it, so that those do not count as something in common. */
const lines: Split = (text) => text.match(/[^\n]*\n+|[^\n]+/g) ?? [];

const sentenceSegmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Sentences, and what ends them by itself: two that are neighbours may be changed apart. */
const sentences: Split = (text) =>
  [...sentenceSegmenter.segment(text)].flatMap(({ segment }) =>
    segment.split(/([\p{P}\s]+)$/u).filter((token) => token !== ''),
  );

/**
 * What finding the longest common subsequence of two texts may cost. What is dearer, apart from the start and
 * the end that all have, is not taken apart.
 */
const mostSteps = 200_000_000;

/** At worst: each pair of equal tokens is looked for among all that were found, and each token once. */
function steps(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  const pairs = b.reduce((sum, token) => sum + (counts.get(token) ?? 0), 0);
  return (pairs + Math.max(a.length, b.length)) * Math.min(a.length, b.length);
}

/** How many tokens all of `texts` begin with; from their ends where `fromEnd`, but for the first `but` of each. */
function shared(texts: readonly string[][], fromEnd: boolean, but: number): number {
  const most = Math.min(...texts.map(({ length }) => length)) - but;
  const [first = [], ...others] = texts;
  const at = (text: string[], n: number) => text[fromEnd ? text.length - 1 - n : n];
  let count = 0;
  while (count < most && others.every((other) => at(other, count) === at(first, count))) count++;
  return count;
}

const settled = (tokens: readonly string[]): Stretch => ({
  type: 'settled',
  text: tokens.join(''),
});

function mergeBy(split: Split, base: string, mine: string, theirs: string): Stretch[] {
  const texts = [base, mine, theirs].map(split);
  const start = shared(texts, false, 0);
  const end = shared(texts, true, start);
  const [o, a, b] = texts.map((text) => text.slice(start, text.length - end)) as [
    string[],
    string[],
    string[],
  ];
  const middle: Stretch[] =
    Math.max(steps(o, a), steps(o, b)) > mostSteps
      ? [{ type: 'collision', mine: a.join(''), theirs: b.join('') }]
      : diff3Merge<string>(a, o, b).flatMap(({ ok, conflict }): Stretch[] => {
          if (ok) return [settled(ok)];
          if (!conflict) return [];
          const [was, here, there] = [conflict.o, conflict.a, conflict.b].map((part) =>
            part.join(''),
          ) as [string, string, string];
          return split === lines
            ? mergeBy(sentences, was, here, there)
            : [{ type: 'collision', mine: here, theirs: there }];
        });
  const [text = []] = texts;
  return [settled(text.slice(0, start)), ...middle, settled(text.slice(text.length - end))];
}

/** Neighbours of one kind are one stretch; empty ones are none. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (stretch.type === 'settled' && stretch.text === '') continue;
    if (stretch.type === 'settled' && last?.type === 'settled') last.text += stretch.text;
    else result.push({ ...stretch });
  }
  return result;
}

const cutNewline = (text: string): string => (text.endsWith('\n') ? text.slice(0, -1) : text);

function withoutLastNewline(stretches: Stretch[]): Stretch[] {
  const last = stretches.pop();
  if (last?.type === 'settled') return [...stretches, settled([cutNewline(last.text)])];
  if (!last) return stretches;
  const { mine, theirs } = last;
  return [...stretches, { type: 'collision', mine: cutNewline(mine), theirs: cutNewline(theirs) }];
}

/**
 * Merges two texts that were made of one, three ways ("diff3": Khanna, Kunal, Pierce, "A Formal Investigation
 * of Diff3", 2007): by lines, and where both sides changed the same lines, by sentences.
 * @param base what both were made of
 */
export function mergeTexts(base: string, mine: string, theirs: string): Stretch[] {
  if (mine === theirs || theirs === base) return joined([settled([mine])]);
  if (mine === base) return joined([settled([theirs])]);
  // With a line break at each end, the last line stays the same when something comes after it.
  const merged = mergeBy(lines, `${base}\n`, `${mine}\n`, `${theirs}\n`);
  return joined(withoutLastNewline(joined(merged)));
}

/** The text with one side of each collision. */
export const sideText = (stretches: readonly Stretch[], side: 'mine' | 'theirs'): string =>
  stretches.map((stretch) => (stretch.type === 'settled' ? stretch.text : stretch[side])).join('');

/** The merged text; null where the two sides collide. */
export const mergedText = (stretches: readonly Stretch[]): string | null =>
  stretches.some(({ type }) => type === 'collision') ? null : sideText(stretches, 'mine');

/** The text with both sides of each collision, one after the other, to be edited together. */
export const bothTexts = (stretches: readonly Stretch[]): string =>
  stretches
    .map((stretch) => {
      if (stretch.type === 'settled') return stretch.text;
      const { mine, theirs } = stretch;
      const gap = mine === '' || theirs === '' || /\s$/.test(mine) ? '' : '\n\n';
      return mine + gap + theirs;
    })
    .join('');
