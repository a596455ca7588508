/** Choices that are the same for the same seed. */
export interface Random {
  /** from 0 to below 1 */
  next(): number;
  /** a whole number from `low` to `high`, both included */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** @param source numbers from 0 to below 1 */
export const randomFrom = (source: () => number): Random => ({
  next: source,
  between: (low, high) => low + Math.floor(source() * (high - low + 1)),
  pick: (list) => list[Math.floor(source() * list.length)]!,
});
