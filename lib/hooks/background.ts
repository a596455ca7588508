import { toBackground } from '../messaging/send.ts';
import type { surfaceCalls } from '../messaging/surface.ts';

/** Asks the background, by the calls of `lib/messaging/surface.ts`. It always answers: see `MessageFailure`. */
export const askBackground = toBackground<typeof surfaceCalls>();

/**
 * Tells the background that something was written here. Nobody waits for it: what was written is
 * in the outbox, and an alarm sends it where this message does not arrive.
 */
export function wakeSync(): void {
  void askBackground('sync.wake', {});
}

/** Has the background see soon whether the hub has anything new. */
export function lookAtHub(): void {
  void askBackground('sync.look', {});
}
