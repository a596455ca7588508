import type { Holding } from './holding.ts';

/** Characters in which Defuddle finds the two hundred words below which it takes a page for misread. */
const enough = 2_500;

/** The innermost of the first held elements under `root` that has text enough for Defuddle; `root` where none has. */
export function stretchOf(root: Element, holding: Holding): Element {
  const inside = [...root.children].find(
    (child) => holding.has(child) && (child.textContent?.length ?? 0) >= enough,
  );
  return inside ? stretchOf(inside, holding) : root;
}
