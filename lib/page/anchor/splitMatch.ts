import type { Span } from './span.ts';

/** A quote found in two parts with something between them that was not there before. */
export interface SplitMatch extends Span {
  /** edit distance of both parts together */
  errors: number;
}

/** How far the parts of a text may drift from where they are expected, in characters. */
const halfBand = 56;

/** How little of a quote may stand before or after what was put in. */
const smallestPart = 8;

interface Row {
  /** `cost[i]`: least edits that lead from the first `i` letters of the quote to some place of the text */
  cost: Float64Array;
  /** where that alignment begins in the text */
  origin: Int32Array;
}

/**
 * A quote as two parts with up to a notice's length of other text between them: the alignment with least
 * edits outside one gap that costs nothing. Two banded edit distances (Ukkonen, "Algorithms for approximate
 * string matching", 1985), forward from the head and backward from the tail, meet at the best seam.
 * @param head offset at which the quote begins, if its beginning is there
 * @param tail offset at which the quote would begin, if its end is there
 */
export function splitMatch(
  text: string,
  quote: string,
  head: number,
  tail: number,
): SplitMatch | null {
  const { length } = quote;
  if (length < 2 * smallestPart) return null;
  const forward = align(text, quote, head, 1);
  const backward = align(text, quote, tail + length, -1);
  let seam = -1;
  let errors = Number.POSITIVE_INFINITY;
  for (let at = smallestPart; at <= length - smallestPart; at++) {
    const sum = forward.cost[at]! + backward.cost[length - at]!;
    if (sum < errors) {
      errors = sum;
      seam = at;
    }
  }
  if (seam < 0) return null;
  const start = Math.max(0, forward.origin[seam]!);
  const end = Math.min(text.length, backward.origin[length - seam]!);
  return start < end ? { start, end, errors } : null;
}

/**
 * @param from where the quote's first letter is expected, or for backward its end
 * @param step 1 reads both forward, -1 backward
 */
function align(text: string, quote: string, from: number, step: 1 | -1): Row {
  const { length } = quote;
  const width = 2 * halfBand + 1;
  const cost = new Float64Array(length + 1);
  const origin = new Int32Array(length + 1);
  const placeOf = (i: number, k: number) => from + step * (i + k - halfBand);
  let costs = new Float64Array(width);
  let origins = Int32Array.from({ length: width }, (_, k) => placeOf(0, k));
  for (let i = 1; i <= length; i++) {
    const letter = quote.charCodeAt(step === 1 ? i - 1 : length - i);
    const nextCosts = new Float64Array(width);
    const nextOrigins = new Int32Array(width);
    let best = 0;
    for (let k = 0; k < width; k++) {
      const place = placeOf(i, k);
      const beside = text.charCodeAt(step === 1 ? place - 1 : place);
      let least = costs[k]! + (beside === letter ? 0 : 1);
      let begun = origins[k]!;
      if (k + 1 < width && costs[k + 1]! + 1 < least) {
        least = costs[k + 1]! + 1;
        begun = origins[k + 1]!;
      }
      if (k > 0 && nextCosts[k - 1]! + 1 < least) {
        least = nextCosts[k - 1]! + 1;
        begun = nextOrigins[k - 1]!;
      }
      nextCosts[k] = least;
      nextOrigins[k] = begun;
      if (least < nextCosts[best]!) best = k;
    }
    costs = nextCosts;
    origins = nextOrigins;
    cost[i] = costs[best]!;
    origin[i] = origins[best]!;
  }
  return { cost, origin };
}
