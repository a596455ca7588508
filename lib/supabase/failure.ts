import type { HubFailure } from '../model/failure.ts';
import type { RemoteFailure } from '../sync/remote.ts';

/** A call that gave no answer, thrown through supabase-js, which knows fewer cases. */
export class RemoteError extends Error {
  constructor(readonly failure: RemoteFailure) {
    super(`the hub gave no answer: ${failure.kind}`);
    this.name = 'RemoteError';
  }
}

/** Serialization failure and deadlock: the hub was busy, and the same call may go through. */
const busyStates = ['40001', '40P01'];
const defaultPause = 60_000;

/**
 * What an answer that is not a success means.
 * @param body the answer's JSON; null where it is none
 */
export function failureOfAnswer(
  status: number,
  body: { code?: unknown; message?: unknown; details?: unknown } | null,
  retryAfter: string | null,
): RemoteFailure {
  const code = typeof body?.code === 'string' ? body.code : String(status);
  const message = typeof body?.message === 'string' ? body.message : `status ${status}`;
  const details = typeof body?.details === 'string' ? body.details : null;
  // A page without permission for the hub's site does not see the header.
  if (status === 429) return { kind: 'rateLimited', retryAfterMs: pause(retryAfter ?? details) };
  if (status === 426) {
    return { kind: details === 'hub_outdated' ? 'hubOutdated' : 'upgradeRequired' };
  }
  if (status >= 500 || status === 408 || busyStates.includes(code)) {
    return { kind: 'unavailable', message };
  }
  if (!body || status === 404) return { kind: 'notAHub', message };
  if (status === 401) return { kind: 'unauthorised' };
  return { kind: 'refused', code, message };
}

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds, or a date. */
function pause(retryAfter: string | null): number {
  if (!retryAfter) return defaultPause;
  const seconds = Number(retryAfter);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : defaultPause;
}

/** What an exception out of a call means: the network's, unless the call's time was up. */
export function failureOfThrown(error: unknown): RemoteFailure {
  if (error instanceof RemoteError) return error.failure;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') {
    return { kind: 'unavailable', message: 'no answer in time' };
  }
  if (name === 'TypeError') return { kind: 'offline' };
  throw error;
}

/** A failure of the connection, as account and community calls tell it. */
export function hubFailure(failure: RemoteFailure): HubFailure {
  switch (failure.kind) {
    case 'unauthorised':
      return { code: 'needsSignIn', message: '' };
    case 'offline':
      return { code: 'offline', message: '' };
    case 'rateLimited':
    case 'upgradeRequired':
    case 'hubOutdated':
      return { code: failure.kind, message: '' };
    case 'unavailable':
    case 'notAHub':
    case 'refused':
      return { code: failure.kind, message: failure.message };
  }
}
