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
 */
export function useAction<Failure>() {
  const [state, setState] = useState<ActionState<Failure>>({ status: 'idle' });
  const working = useRef(false);

  const run = async <Value>(
    action: () => Promise<Result<Value, Failure>>,
    done?: (value: Value) => void,
  ): Promise<void> => {
    if (working.current) return;
    working.current = true;
    setState({ status: 'working' });
    const result = await action().finally(() => {
      working.current = false;
    });
    if (!result.ok) return setState({ status: 'failed', failure: result.error });
    setState({ status: 'idle' });
    done?.(result.value);
  };

  return { state, run, reset: () => setState({ status: 'idle' }) };
}
