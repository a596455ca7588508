import { describe, expect, it } from 'vitest';
import { failureOfAnswer, failureOfThrown, hubFailure, RemoteError } from './failure.ts';

describe('an answer', () => {
  it.each([
    [500, { message: 'oh' }, 'unavailable'],
    [503, null, 'unavailable'],
    [408, null, 'unavailable'],
    [409, { code: '40001', message: 'could not serialize' }, 'unavailable'],
    [400, { code: '40P01', message: 'deadlock detected' }, 'unavailable'],
    [429, null, 'rateLimited'],
    [401, { code: 'PT401', message: 'not signed in' }, 'unauthorised'],
    [401, { code: 'PGRST303', message: 'JWT expired' }, 'unauthorised'],
    [404, { code: 'PGRST202', message: 'no such function' }, 'notAHub'],
    [404, null, 'notAHub'],
    [403, null, 'notAHub'],
    [403, { code: '42501', message: 'permission denied' }, 'refused'],
    [413, { code: 'PT413', message: 'batch too large' }, 'refused'],
  ])('of status %i with %j is %s', (status, body, kind) => {
    expect(failureOfAnswer(status, body, null)).toMatchObject({ kind });
  });

  it.each([
    ['5', 5_000],
    ['0', 0],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
    ['soon', 60_000],
    [null, 60_000],
  ])('that asks to wait for %s means %i ms', (retryAfter, retryAfterMs) => {
    expect(failureOfAnswer(429, null, retryAfter)).toEqual({ kind: 'rateLimited', retryAfterMs });
  });
});

describe('an exception', () => {
  it('is the network, the time, or what was thrown on purpose', () => {
    expect(failureOfThrown(new TypeError('Failed to fetch'))).toEqual({ kind: 'offline' });
    expect(failureOfThrown(new DOMException('', 'TimeoutError'))).toMatchObject({
      kind: 'unavailable',
    });
    const failure = { kind: 'rateLimited', retryAfterMs: 1 } as const;
    expect(failureOfThrown(new RemoteError(failure))).toBe(failure);
  });

  it('that is a bug goes on', () => {
    expect(() => failureOfThrown(new RangeError('a bug'))).toThrow('a bug');
  });
});

it('a failure of the connection has a sentence for the member', () => {
  expect(hubFailure({ kind: 'unauthorised' }).code).toBe('needsSignIn');
  expect(hubFailure({ kind: 'refused', code: '42501', message: 'no' })).toEqual({
    code: 'refused',
    message: 'no',
  });
});
