import type { Reading } from './readText.ts';

/**
 * The text nodes that are new in a later reading of a page, have other data, or stand beside others than
 * before, or nearer to them or farther away.
 */
export function touchedTexts(before: Reading, after: Reading): Set<Text> {
  const { places } = before;
  const touched = new Set<Text>();
  let formerly = -1;
  let part = 0;
  after.pieces.forEach(({ node, data }, at) => {
    const previous = after.pieces[at - 1]?.node;
    part = previous === node ? part + 1 : 0;
    const place = (places.get(node) ?? Number.NaN) + part;
    if (before.pieces[place]?.node !== node || before.pieces[place].data !== data) {
      touched.add(node);
    }
    if (place !== formerly + 1 || gapBefore(before, place) !== gapBefore(after, at)) {
      touched.add(node);
      if (previous) touched.add(previous);
    }
    formerly = place;
  });
  const last = after.pieces.at(-1)?.node;
  if (last && formerly !== before.pieces.length - 1) touched.add(last);
  return touched;
}

/** What stands between a piece and the one before it: a space, where a block begins or ends there. */
const gapBefore = ({ pieces }: Reading, at: number): number =>
  (pieces[at]?.start ?? 0) - (pieces[at - 1]?.end ?? 0);
