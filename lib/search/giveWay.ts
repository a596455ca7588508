/** Longest run of work before others get their turn, in milliseconds: half a frame. */
const run = 8;

/** Lets everything else that waits have its turn. A timer would wait longer, in the background for a second. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Makes a function to be called between small pieces of long work: it gives way as soon as half a frame is over. */
export function givingWay(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < run) return;
    await nextTurn();
    since = now();
  };
}
