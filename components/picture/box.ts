/** A part of an image, in its pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What a part is held by: its edges and corners, named as on a map. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof handles)[number];

/** No part gets smaller than this, in either direction. Pixels. */
export const smallest = 16;

export const wholeOf = ({ width, height }: Size): Box => ({ left: 0, top: 0, width, height });

export const isWhole = (box: Box, size: Size): boolean =>
  box.width >= size.width && box.height >= size.height;

const between = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** The part moved by so much, as far as the image goes. */
export const moved = (box: Box, dx: number, dy: number, size: Size): Box => ({
  ...box,
  left: between(0, Math.round(box.left + dx), size.width - box.width),
  top: between(0, Math.round(box.top + dy), size.height - box.height),
});

/** One side moved between the other side and the end of the image: `[start, length]`. */
function stretched(
  [start, length]: [number, number],
  side: 'start' | 'end' | null,
  by: number,
  whole: number,
): [number, number] {
  const least = Math.min(smallest, whole);
  const end = start + length;
  if (side === 'start') {
    const at = between(0, Math.round(start + by), end - least);
    return [at, end - at];
  }
  if (side === 'end') return [start, between(start + least, Math.round(end + by), whole) - start];
  return [start, length];
}

/** The part with an edge or corner moved by so much, as far as the image and the smallest size go. */
export function resized(box: Box, handle: Handle, dx: number, dy: number, size: Size): Box {
  const across = handle.includes('w') ? 'start' : handle.includes('e') ? 'end' : null;
  const down = handle.includes('n') ? 'start' : handle.includes('s') ? 'end' : null;
  const [left, width] = stretched([box.left, box.width], across, dx, size.width);
  const [top, height] = stretched([box.top, box.height], down, dy, size.height);
  return { left, top, width, height };
}

/** The part drawn from a point by so much, whichever way. */
export function drawn(x: number, y: number, dx: number, dy: number, size: Size): Box {
  const [left, width] = spanned(x, x + dx, size.width);
  const [top, height] = spanned(y, y + dy, size.height);
  return moved({ left, top, width, height }, 0, 0, size);
}

function spanned(from: number, to: number, whole: number): [number, number] {
  const ends = [from, to].map((end) => between(0, Math.round(end), whole));
  const start = Math.min(...ends);
  return [start, Math.max(Math.max(...ends) - start, Math.min(smallest, whole))];
}
