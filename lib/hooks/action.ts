import { useRef, useState } from 'preact/hooks';
import type { Result } from '../model/result.ts';

/** Where something that the member started stands. */
export type ActionState<Failure> =
  | { status: 'idle' }
  | { status: 'working' }
  | { status: 'failed'; failure: Failure };

/**
 * One thing at a time that can fail. A second start while the first is under way is ignored, so a
 * double click does nothing twice. `done` gets the value of an action that went through.
 * @throws in rendering what an action threw, for the nearest error boundary
 */
export function useAction<Failure>() {
  const [state, setState] = useState<ActionState<Failure>>({ status: 'idle' });
  const [thrown, setThrown] = useState<{ error: unknown } | null>(null);
  const working = useRef(false);
  if (thrown) throw thrown.error;

  const run = async <Value>(
    action: () => Promise<Result<Value, Failure>>,
    done?: (value: Value) => void,
  ): Promise<void> => {
    if (working.current) return;
    working.current = true;
    setState({ status: 'working' });
    let result: Result<Value, Failure>;
    try {
      result = await action();
    } catch (error) {
      return setThrown({ error });
    } finally {
      working.current = false;
    }
    if (!result.ok) return setState({ status: 'failed', failure: result.error });
    setState({ status: 'idle' });
    done?.(result.value);
  };

  return { state, run, reset: () => setState({ status: 'idle' }) };
}
