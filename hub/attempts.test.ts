import { describe, expect, it } from 'vitest';
import { createAttempts } from './attempts.ts';

const fail = (attempts: ReturnType<typeof createAttempts>, email: string, times: number) => {
  for (let n = 0; n < times; n++) attempts.failed(email);
};

describe('failed tries', () => {
  it('make an address wait after ten, until a quarter of an hour from the first', () => {
    let now = 0;
    const attempts = createAttempts(() => now);
    fail(attempts, 'a@example.org', 9);
    expect(attempts.wait('a@example.org')).toBe(0);
    now = 60_000;
    attempts.failed('a@example.org');
    expect(attempts.wait('a@example.org')).toBe(14 * 60);
    expect(attempts.wait('b@example.org')).toBe(0);
    now = 15 * 60_000;
    expect(attempts.wait('a@example.org')).toBe(0);
  });

  it('are forgotten by a success', () => {
    const attempts = createAttempts(() => 0);
    fail(attempts, 'a@example.org', 9);
    attempts.succeeded('a@example.org');
    fail(attempts, 'a@example.org', 9);
    expect(attempts.wait('a@example.org')).toBe(0);
  });
});
