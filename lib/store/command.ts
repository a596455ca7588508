import type { WriteFailure } from '../model/failure.ts';
import { fail, type Result } from '../model/result.ts';
import { type Clock, withClock } from './clock.ts';
import type { Database } from './database.ts';

const named = (error: unknown): { name: string; message: string; inner?: unknown } | null =>
  error instanceof Error || error instanceof DOMException ? error : null;

/** Whether the disk, or this extension's part of it, is full. Dexie wraps the browser's error. */
export function isStorageFull(error: unknown): boolean {
  const known = named(error);
  return known?.name === 'QuotaExceededError' || named(known?.inner)?.name === 'QuotaExceededError';
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
