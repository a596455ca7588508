/** A failure of set-up in words: what went wrong and what to do. Shown without a stack. */
export class SetupError extends Error {}

/** @param {number} since */
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a piece of work under a line that says what it is and how long it takes: rewritten in place
 * on a terminal, written again every half minute elsewhere.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function progress(title, work) {
  const since = Date.now();
  const live = process.stdout.isTTY;
  const show = live
    ? () => process.stdout.write(`\r${title} … ${seconds(since)}`)
    : () => console.log(`${title} … ${seconds(since)}`);
  if (live) show();
  else console.log(`${title} …`);
  const timer = setInterval(show, live ? 1_000 : 30_000);
  /** @param {string} outcome */
  const finish = (outcome) => {
    clearInterval(timer);
    console.log(`${live ? '\r' : ''}${title}: ${outcome} (${seconds(since)})`);
  };
  try {
    const value = await work();
    finish('done');
    return value;
  } catch (error) {
    finish('failed');
    throw error;
  }
}

/**
 * Runs the work of a command; a failure in words is printed as such and ends the process with 1.
 * @param {() => Promise<void>} work
 */
export async function runCommand(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
