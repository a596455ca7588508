import { liveQuery } from 'dexie';
import { type Inputs, useEffect, useMemo, useState } from 'preact/hooks';

type Answer<Value> = { asked: object } & ({ value: Value } | { error: unknown });

/**
 * The value of a query over the store, read again whenever what it read changes, in whichever
 * context that was written.
 *
 * @param query reads the store and nothing else: Dexie notes what it touches
 * @param inputs what the query depends on; when they change, an answer to the old ones is never shown
 * @param initial stands until the first answer to these inputs
 * @throws in rendering what the query threw, for the nearest error boundary
 */
export function useLive<Value>(
  query: () => Promise<Value> | Value,
  inputs: Inputs,
  initial: Value,
): Value {
  const asked = useMemo(() => ({}), inputs);
  const [answer, setAnswer] = useState<Answer<Value> | null>(null);

  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setAnswer({ asked, value }),
      error: (error: unknown) => setAnswer({ asked, error }),
    });
    return () => subscription.unsubscribe();
  }, [asked]);

  if (answer?.asked !== asked) return initial;
  if ('error' in answer) throw answer.error;
  return answer.value;
}
