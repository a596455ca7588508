import { expect, it } from 'vitest';
import { syncText } from './syncText.ts';

const now = new Date(2026, 5, 15, 12).getTime();

it.each([
  [{ kind: 'local' as const }, 'On this device only'],
  [{ kind: 'needsSignIn' as const }, 'Needs you: sign in'],
  [{ kind: 'rejected' as const, count: 2 }, 'Needs you: 2 were not taken'],
  [{ kind: 'offline' as const, waiting: 0 }, 'Offline'],
  [{ kind: 'offline' as const, waiting: 2 }, 'Offline, 2 waiting'],
  [{ kind: 'unavailable' as const, waiting: 1 }, 'Hub does not answer, 1 waiting'],
  [{ kind: 'waiting' as const, waiting: 3 }, '3 waiting'],
  [{ kind: 'storageFull' as const }, 'Needs you: no room left'],
  [{ kind: 'extensionOutdated' as const }, 'Needs you: update the extension'],
  [{ kind: 'hubOutdated' as const }, 'The hub is too old'],
  [{ kind: 'reading' as const, read: 0.404 }, 'Reading, 40%'],
  [{ kind: 'syncing' as const }, 'Syncing…'],
  [{ kind: 'never' as const }, 'Not synced yet'],
  [{ kind: 'synced' as const, at: now - 59_000 }, 'Synced just now'],
  [{ kind: 'synced' as const, at: now - 3_600_000 }, 'Synced 11:00'],
  [{ kind: 'synced' as const, at: now - 24 * 3_600_000 }, 'Synced 14 Jun 2026'],
])('%j reads "%s"', (status, text) => {
  expect(syncText(status, now, 'en-GB')).toBe(text);
});
