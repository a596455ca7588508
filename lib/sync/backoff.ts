const base = 2_000;
const cap = 10 * 60_000;

/**
 * How long to wait after the nth failure in a row, in milliseconds: "full jitter" (Brooker,
 * "Exponential Backoff and Jitter", 2015), so that devices cut off together do not come back together.
 * @param failures 1 for the first
 * @param random from 0 (inclusive) to 1
 */
export const backoff = (failures: number, random: number): number =>
  Math.ceil(random * Math.min(cap, base * 2 ** Math.min(failures, 20)));
