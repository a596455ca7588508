import { useEffect, useState } from 'preact/hooks';
import { addressOf, type ListState, stateOf } from './listState.ts';

/** What the list shows, kept in the address of the page. */
export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [state, setState] = useState(() => stateOf(location.search));
  useEffect(() => {
    const follow = () => setState(stateOf(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const change = (part: Partial<ListState>) => {
    const next = { ...state, ...part };
    setState(next);
    // Each letter as a step of the history would bury where the member came from.
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${addressOf(next)}${location.hash}`,
    );
  };
  return [state, change];
}
