import { fail, ok, type Result } from '../../lib/model/result.ts';

/** Makes a WebP image at a scale (1: as it is) and a quality from 0 to 1. */
export type Encode = (scale: number, quality: number) => Promise<Blob>;

/** Why there is no WebP image. `noWebp`: the browser makes none. `unfit`: none is small enough. */
export interface FitFailure {
  code: 'noWebp' | 'unfit';
  message: string;
}

const finest = 0.92;
const coarsest = 0.4;
/** Halvings of the range of qualities: the last is finer than an eye can tell. */
const halvings = 5;
const smallestScale = 0.02;

/**
 * The finest WebP image of at most `limit` bytes: at the best quality that fits, and made smaller
 * only where the coarsest does not.
 */
export async function fitWebp(encode: Encode, limit: number): Promise<Result<Blob, FitFailure>> {
  let scale = 1;
  while (scale >= smallestScale) {
    const fine = await encode(scale, finest);
    // Browsers that cannot make what was asked for make a PNG.
    if (fine.type !== 'image/webp') return fail({ code: 'noWebp', message: fine.type });
    if (fine.size <= limit) return ok(fine);
    const coarse = await encode(scale, coarsest);
    if (coarse.size <= limit) return ok(await finestWithin(encode, scale, limit, coarse));
    scale *= Math.min(0.9, Math.sqrt(limit / coarse.size));
  }
  return fail({ code: 'unfit', message: `nothing fits into ${limit} bytes` });
}

async function finestWithin(
  encode: Encode,
  scale: number,
  limit: number,
  coarse: Blob,
): Promise<Blob> {
  let best = coarse;
  let [low, high] = [coarsest, finest];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    const tried = await encode(scale, middle);
    if (tried.size <= limit) [best, low] = [tried, middle];
    else high = middle;
  }
  return best;
}
