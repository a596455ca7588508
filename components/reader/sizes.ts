/** How large the words of a copy can be, as a multiple of how they are made. */
export const sizes = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

/** The next size up or down; the last one again at the end. */
export function nextSize(size: number, by: 1 | -1): number {
  const at = sizes.findIndex((one) => one >= size);
  const place = (at < 0 ? sizes.length - 1 : at) + by;
  return sizes[Math.min(sizes.length - 1, Math.max(0, place))]!;
}
