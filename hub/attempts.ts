/** How often somebody may fail before waiting: 10 times in 15 minutes. */
const allowed = 10;
const windowMs = 15 * 60_000;
/** Names remembered at a time, so that guessing under ever new names does not fill the memory. */
const remembered = 10_000;

/**
 * Failed tries at signing in, by address. A code of six digits stands only against somebody who
 * cannot try them all.
 * @param now milliseconds since 1970
 */
export function createAttempts(now: () => number = Date.now) {
  const failures = new Map<string, { count: number; until: number }>();

  const recent = (email: string) => {
    const found = failures.get(email);
    if (found && found.until > now()) return found;
    failures.delete(email);
    return undefined;
  };

  return {
    /** Seconds until this address may try again; 0 where it may now. */
    wait(email: string): number {
      const found = recent(email);
      return found && found.count >= allowed ? Math.ceil((found.until - now()) / 1_000) : 0;
    },
    failed(email: string): void {
      const found = recent(email);
      failures.set(email, {
        count: (found?.count ?? 0) + 1,
        until: found?.until ?? now() + windowMs,
      });
      const oldest = failures.keys().next();
      if (failures.size > remembered && !oldest.done) failures.delete(oldest.value);
    },
    succeeded(email: string): void {
      failures.delete(email);
    },
  };
}

export type Attempts = ReturnType<typeof createAttempts>;
