import { limits } from '../../lib/model/limits.ts';
import type { DemoOperation } from './operations.ts';

/** Operations of one member that go to the hub in one call. */
export interface Batch {
  by: DemoOperation['by'];
  ops: DemoOperation['op'][];
}

/** Pages come before the notes on them, notes before the replies to them, and reactions last. */
const rank = ({ op }: DemoOperation): number => {
  if (op.t === 'reactions') return 3;
  if (op.t !== 'annotations') return 0;
  return op.set.parent_id === null ? 1 : 2;
};

/**
 * Operations in as few calls as the hub takes them in: each member sends their own, and whatever others
 * write about is there before.
 */
export function batchesOf(operations: readonly DemoOperation[]): Batch[] {
  const ranked = [...operations].sort((a, b) => rank(a) - rank(b) || a.by.localeCompare(b.by));
  const batches: Batch[] = [];
  let lastRank = -1;
  for (const operation of ranked) {
    const last = batches.at(-1);
    const fits =
      last?.by === operation.by &&
      rank(operation) === lastRank &&
      last.ops.length < limits.count.operations;
    if (fits) last.ops.push(operation.op);
    else batches.push({ by: operation.by, ops: [operation.op] });
    lastRank = rank(operation);
  }
  return batches;
}
