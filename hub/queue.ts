/** Runs tasks one after the other, in the order they came. */
export interface Queue {
  add<Value>(task: () => Promise<Value>): Promise<Value>;
  /** settles once nothing is left to run */
  idle(): Promise<void>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(task) {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
    idle: async () => {
      await last;
    },
  };
}
