import { anchor } from './anchor.ts';
import { clip } from './clip.ts';
import { footprint } from './footprint.ts';
import type { Bench } from './report.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { sync } from './sync.ts';

/** What `npm run bench NAME` measures. */
export const benches: Readonly<Record<string, Bench>> = {
  anchor,
  clip,
  footprint,
  scale,
  search,
  sync,
};
