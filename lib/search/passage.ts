import { terms } from './terms.ts';

/** Which of the words asked for a term stands for; -1 for none. */
export type WordOf = (term: string) => number;

/** A place in a text where one of the words stands. */
interface Match {
  start: number;
  end: number;
  word: number;
}

/** Characters of a passage, and how many of them may stand before its first match. */
const size = { passage: 240, lead: 60 };

interface Window {
  start: number;
  distinct: number;
  count: number;
}

const wordEdge = /[\s\u3000-\u303f\uff00-\uff0f]/;

/** Moves a cut to the nearest word edge within 24 characters in the direction of `step`, never into a character. */
function atWordEdge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let moved = 0; moved <= 24; moved++) {
    const edge = at + moved * step;
    if (edge <= 0 || edge >= text.length) break;
    if (wordEdge.test(text.charAt(edge)) || wordEdge.test(text.charAt(edge - 1))) return edge;
  }
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Characters looked at before it is asked whether anything better can come. */
const chunk = 4_000;

function matchesIn(text: string, wordOf: WordOf): Match[] {
  return terms(text).flatMap(({ raw, start, folded }) => {
    const word = wordOf(folded);
    return word < 0 ? [] : { start, end: start + raw.length, word };
  });
}

/** The stretch that holds most of the words asked for; of equal ones, the first. */
function bestWindow(matches: readonly Match[]): Window | undefined {
  let best: Window | undefined;
  const seen = new Map<number, number>();
  let from = 0;
  for (const [until, match] of matches.entries()) {
    seen.set(match.word, (seen.get(match.word) ?? 0) + 1);
    for (let first = matches[from]; first && first !== match; first = matches[from]) {
      if (match.end - first.start <= size.passage - size.lead) break;
      const left = (seen.get(first.word) ?? 1) - 1;
      if (left > 0) seen.set(first.word, left);
      else seen.delete(first.word);
      from++;
    }
    const start = matches[from]?.start ?? match.start;
    const here = { start, distinct: seen.size, count: until - from + 1 };
    const better =
      !best ||
      here.distinct > best.distinct ||
      (here.distinct === best.distinct && here.count > best.count);
    if (better) best = here;
  }
  return best;
}

/** The best stretch of a text, looked for piece by piece until one holds all that can be held. */
function bestIn(text: string, wordOf: WordOf, words: number): Window | undefined {
  let best: Window | undefined;
  for (let from = 0; from < text.length; ) {
    const to = from + chunk >= text.length ? text.length : atWordEdge(text, from + chunk, 1);
    const here = bestWindow(matchesIn(text.slice(from, to), wordOf));
    if (here && here.distinct > (best?.distinct ?? 0)) best = { ...here, start: here.start + from };
    if (best?.distinct === words) break;
    from = to;
  }
  return best;
}

export interface Passage {
  /** plain text, with … where it was cut */
  text: string;
  /** how many of the words asked for stand in it */
  distinct: number;
}

/**
 * The part of a plain text that shows best why it was found: around the most of the matched words, or its
 * beginning where none is in it. Cut at word edges.
 * @param words how many were asked for
 */
export function passageOf(text: string, wordOf: WordOf, words: number): Passage {
  const found = bestIn(text, wordOf, words);
  if (text.length <= size.passage) return { text, distinct: found?.distinct ?? 0 };
  const latest = text.length - size.passage;
  const start = atWordEdge(text, Math.min((found?.start ?? 0) - size.lead, latest), 1);
  const end = atWordEdge(text, start + size.passage, -1);
  const body = text.slice(start, end).trim();
  return {
    text: `${start > 0 ? '…' : ''}${body}${end < text.length ? '…' : ''}`,
    distinct: found?.distinct ?? 0,
  };
}

/** The matched words as they are written in the texts, longest first; neighbours that overlap are one. */
export function matchedIn(texts: readonly string[], wordOf: WordOf): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    let open: { start: number; end: number } | undefined;
    for (const { start, end } of matchesIn(text, wordOf)) {
      if (open && start < open.end) {
        open.end = Math.max(open.end, end);
        continue;
      }
      if (open) found.add(text.slice(open.start, open.end));
      open = { start, end };
    }
    if (open) found.add(text.slice(open.start, open.end));
  }
  return [...found].sort((a, b) => b.length - a.length);
}
