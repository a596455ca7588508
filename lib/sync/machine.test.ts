import { describe, expect, it } from 'vitest';
import { type CommunityId, newId } from '../model/id.ts';
import type { SyncRunning, SyncState } from '../store/local.ts';
import { dueAt, isRunning, next, type RoundFailure, takesWrites } from './machine.ts';

const now = 1_000;
const circumstances = { now, random: 1 };
const history = { failures: 2, syncedAt: 500 };
const communityId = newId<CommunityId>();
const pulling: SyncRunning = {
  phase: 'pulling',
  communityId,
  read: null,
  since: 900,
  ...history,
};
const putOff = { retryAt: 2_000, ...history };

/** One state of each phase. */
const states: Record<SyncState['phase'], SyncState> = {
  signedOut: { phase: 'signedOut' },
  idle: { phase: 'idle', syncedAt: 500 },
  refreshing: { phase: 'refreshing', since: 900, ...history },
  heads: { phase: 'heads', since: 900, ...history },
  pushing: { phase: 'pushing', communityId, since: 900, ...history },
  pulling,
  backoff: { phase: 'backoff', reason: 'offline', ...putOff },
  needsSignIn: { phase: 'needsSignIn', syncedAt: 500 },
  upgradeRequired: { phase: 'upgradeRequired', outdated: 'hub', ...putOff },
  storageFull: { phase: 'storageFull', ...putOff },
};
const all = Object.values(states);

const afterFailure = (failure: RoundFailure, from: SyncState = pulling): SyncState =>
  next(from, { type: 'failed', failure }, circumstances);

describe('a round', () => {
  it.each(all)('begins out of $phase, and remembers what came before', (state) => {
    const began = next(state, { type: 'began' }, circumstances);
    expect(began).toEqual({
      phase: 'refreshing',
      since: now,
      failures: 'failures' in state ? 2 : 0,
      syncedAt: 'syncedAt' in state ? 500 : null,
    });
  });

  it('steps on without forgetting when it began', () => {
    const step = { phase: 'pulling', communityId, read: 0.5 } as const;
    expect(next(states.heads, { type: 'stepped', step }, circumstances)).toEqual({
      ...step,
      since: 900,
      ...history,
    });
  });

  it('ends idle, its failures forgotten', () => {
    const finished = next(pulling, { type: 'finished' }, circumstances);
    expect(finished).toEqual({ phase: 'idle', syncedAt: now });
  });

  it.each(all.filter((state) => !isRunning(state)))(
    'that is not under way, but $phase, takes no step and has no end',
    (state) => {
      const step = { phase: 'heads' } as const;
      expect(next(state, { type: 'stepped', step }, circumstances)).toBe(state);
      expect(next(state, { type: 'finished' }, circumstances)).toBe(state);
      expect(afterFailure({ kind: 'offline' }, state)).toBe(state);
    },
  );
});

it.each(all)('signing out ends $phase', (state) => {
  expect(next(state, { type: 'signedOut' }, circumstances)).toEqual({ phase: 'signedOut' });
});

describe('a round that failed', () => {
  it('is tried again after a pause that grows', () => {
    expect(afterFailure({ kind: 'offline' })).toEqual({
      phase: 'backoff',
      failures: 3,
      retryAt: 17_000,
      reason: 'offline',
      syncedAt: 500,
    });
  });

  it('waits at least as long as the hub asks', () => {
    const failure = { kind: 'rateLimited', retryAfterMs: 90_000 } as const;
    const state = next(pulling, { type: 'failed', failure }, { now, random: 0 });
    expect(state).toMatchObject({ phase: 'backoff', retryAt: 91_000 });
  });

  it.each([
    [{ kind: 'unauthorised' }, { phase: 'needsSignIn', syncedAt: 500 }],
    [{ kind: 'upgradeRequired' }, { phase: 'upgradeRequired', outdated: 'extension' }],
    [{ kind: 'hubOutdated' }, { phase: 'upgradeRequired', outdated: 'hub' }],
    [{ kind: 'storageFull' }, { phase: 'storageFull', retryAt: 601_000 }],
    [{ kind: 'broken' }, { phase: 'backoff', reason: 'broken', retryAt: 601_000 }],
    [
      { kind: 'notAHub', message: '' },
      { phase: 'backoff', reason: 'notAHub' },
    ],
    [
      { kind: 'refused', code: 'x', message: '' },
      { phase: 'backoff', reason: 'refused' },
    ],
    [
      { kind: 'unavailable', message: '' },
      { phase: 'backoff', reason: 'unavailable' },
    ],
  ] as [RoundFailure, object][])('by %o comes to %o', (failure, state) => {
    expect(afterFailure(failure)).toMatchObject(state);
  });
});

it.each([
  ['signedOut', null, true],
  ['needsSignIn', null, false],
  ['idle', 300_500, true],
  ['refreshing', 900, true],
  ['pulling', 900, true],
  ['backoff', 2_000, false],
  ['upgradeRequired', 2_000, false],
  ['storageFull', 2_000, true],
] as const)(
  'in %s the next round is due at %s, and a write is sent at once: %s',
  (phase, due, sent) => {
    expect(dueAt(states[phase])).toBe(due);
    expect(takesWrites(states[phase], now)).toBe(sent);
  },
);

it('a pause that is over holds no write back', () => {
  expect(takesWrites(states.backoff, 2_000)).toBe(true);
});
