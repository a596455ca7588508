/**
 * Tells late answers from timely ones. Each `next()` begins a generation and gives a function that is
 * true until the following one begins.
 */
export function generations(): { next(): () => boolean } {
  let latest = 0;
  return {
    next() {
      const mine = ++latest;
      return () => mine === latest;
    },
  };
}
