import { describe, expect, it } from 'vitest';
import { afterFailure, dueAt, historyOf } from './state.ts';

const history = { failures: 2, syncedAt: 500 };

describe('a round that failed', () => {
  it('is tried again after a pause that grows', () => {
    expect(afterFailure({ kind: 'offline' }, history, 1_000, 1)).toEqual({
      phase: 'backoff',
      failures: 3,
      retryAt: 17_000,
      reason: 'offline',
      syncedAt: 500,
    });
  });

  it('waits at least as long as the hub asks', () => {
    const failure = { kind: 'rateLimited' as const, retryAfterMs: 90_000 };
    expect(afterFailure(failure, history, 1_000, 0)).toMatchObject({ retryAt: 91_000 });
  });

  it('waits for the member where the session is not taken', () => {
    const state = afterFailure({ kind: 'unauthorised' }, history, 1_000, 1);
    expect(state).toEqual({ phase: 'needsSignIn', syncedAt: 500 });
    expect(dueAt(state)).toBeNull();
  });
});

it('a state says when the next round is due', () => {
  expect(dueAt({ phase: 'signedOut' })).toBeNull();
  expect(dueAt({ phase: 'idle', syncedAt: 1_000 })).toBe(301_000);
  expect(dueAt({ phase: 'syncing', since: 7, ...history })).toBe(7);
  expect(dueAt({ phase: 'backoff', retryAt: 9, reason: 'storage', ...history })).toBe(9);
});

it('a state remembers what came before it', () => {
  expect(historyOf({ phase: 'signedOut' })).toEqual({ failures: 0, syncedAt: null });
  expect(historyOf({ phase: 'idle', syncedAt: 4 })).toEqual({ failures: 0, syncedAt: 4 });
  expect(historyOf({ phase: 'syncing', since: 7, ...history })).toEqual(history);
});
