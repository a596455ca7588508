const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/**
 * Asks again until there is an answer that is neither null nor undefined nor false, and gives it.
 * @param what what is waited for, for the error
 * @param patience milliseconds before giving up
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  patience = 20_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await pause(50);
  }
}
