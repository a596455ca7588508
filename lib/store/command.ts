import type { WriteFailure } from '../model/failure.ts';
import { fail, type Result } from '../model/result.ts';
import { type Clock, withClock } from './clock.ts';
import type { Database } from './database.ts';

/** As browsers throw it, and as Dexie wraps it: once or more, or among the failures of a bulk write. */
type MaybeWrapped = { name?: unknown; inner?: unknown; failures?: unknown };

/** Whether the disk, or this extension's part of it, is full. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures }: MaybeWrapped = error;
  return (
    name === 'QuotaExceededError' ||
    isStorageFull(inner) ||
    (Array.isArray(failures) && failures.some(isStorageFull))
  );
}

/** Runs one command in one transaction: all of it is written, or, where it fails, nothing. */
export async function command<Value>(
  db: Database,
  work: (clock: Clock) => Promise<Result<Value, WriteFailure>>,
): Promise<Result<Value, WriteFailure>> {
  try {
    return await withClock(db, work);
  } catch (error) {
    if (isStorageFull(error)) return fail({ code: 'storage', message: String(error) });
    throw error;
  }
}
