import type { Line } from './lines.ts';

/** How many lines at the top and at the bottom of a page may be its header and footer. */
const deep = 2;

const shape = ({ text }: Line): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ');

const edges = (lines: readonly Line[]): Line[] => {
  const fromTop = [...lines].sort((a, b) => b.baseline - a.baseline);
  return [...new Set([...fromTop.slice(0, deep), ...fromTop.slice(-deep)])];
};

/**
 * Pages without what repeats at their edges: running titles and page numbers. A line is taken for one where
 * it stands, but for its numbers, at the edge of at least three pages and of a third of all.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const one of new Set(edges(lines).map(shape))) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length / 3);
  return pages.map((lines) => {
    const repeated = new Set(
      edges(lines).filter((line) => (counts.get(shape(line)) ?? 0) >= often),
    );
    return lines.filter((line) => !repeated.has(line));
  });
}
