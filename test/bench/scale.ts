import type { BenchContext, Report } from './report.ts';
import { hubPushes } from './scale/hubPushes.ts';
import { pushes } from './scale/pushes.ts';
import { searches } from './scale/searches.ts';

/** What one server holds: pushes a second in one community and over many, bytes a row, search, and what a hub takes. */
export const scale = async (_: BenchContext): Promise<Report> => ({
  on: 'PostgreSQL and a hub on this machine, without waiting for the disk',
  ratios: {},
  figures: { ...(await pushes()), ...(await searches(200_000)), ...(await hubPushes()) },
});
