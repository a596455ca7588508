import type { BenchContext, Report } from './report.ts';
import { emptyPulls } from './sync/emptyPulls.ts';
import { firstPulls } from './sync/firstPulls.ts';
import { seededHub } from './sync/seededHub.ts';
import { workerMemory } from './sync/workerMemory.ts';

const pages = 10_000;

/**
 * The first reading of a community of 10,000 pages with their texts into a browser's store, in turn with the
 * same rows fetched plainly through the REST endpoint and written by `bulkPut`; a push of 1,000 operations; a
 * pull with nothing new at a million rows; and what the background holds of memory while the extension itself
 * reads the community.
 */
export async function sync({ executablePath }: BenchContext): Promise<Report> {
  const hub = await seededHub(pages);
  try {
    const { ours, plain, push } = await firstPulls(executablePath, hub, pages);
    const memory = await workerMemory(executablePath, hub, pages);
    const empty = await emptyPulls(1_000_000);
    const rows = pages * 2;
    return {
      on: `${pages} pages with texts of ${Math.round(hub.bytes / pages / 100) / 10} KB on average, a hub on this machine, in Chromium`,
      ratios: { 'first pull, to REST and bulkPut': ours / plain },
      figures: {
        'first pull, ms': ours,
        'first pull, rows a second': (rows * 1_000) / ours,
        'REST and bulkPut, ms': plain,
        'REST and bulkPut, rows a second': (rows * 1_000) / plain,
        'push of 1,000 operations, ms': push,
        'background in the first pull, MB of heap at most': memory,
        ...empty,
      },
    };
  } finally {
    await hub.remove();
  }
}
