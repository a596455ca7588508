import type { ActionState } from '../../lib/hooks/action.ts';
import { Notice } from '../ui/Notice.tsx';
import { type Failure, failureText } from './failureText.ts';

/** Says why an action did not go through; nothing while it has not failed. */
export function FailureNotice({ state }: { state: ActionState<Failure> }) {
  if (state.status !== 'failed') return null;
  return <Notice tone="error">{failureText(state.failure)}</Notice>;
}
