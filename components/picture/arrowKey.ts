import { type Box, type Handle, moved, resized, type Size } from './box.ts';

const directions = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const;

type Arrow = keyof typeof directions;
const isArrow = (key: string): key is Arrow => Object.hasOwn(directions, key);

interface Pressed {
  key: string;
  shiftKey: boolean;
}

/**
 * The part after an arrow key: a handle moves by it, and the part itself too; with Shift, the part
 * is resized by its right and bottom edges.
 * @param held what has the focus; null for the part itself
 * @param step how far one press goes, in pixels of the image
 * @returns null for any other key
 */
export function afterArrow(
  box: Box,
  { key, shiftKey }: Pressed,
  held: Handle | null,
  step: number,
  size: Size,
): Box | null {
  if (!isArrow(key)) return null;
  const [across, down] = directions[key];
  if (shiftKey) return resized(box, 'se', across * step, down * step, size);
  if (held) return resized(box, held, across * step, down * step, size);
  return moved(box, across * step, down * step, size);
}
