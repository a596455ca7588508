import { useEffect, useState } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { useSearching } from '../../lib/hooks/search.ts';
import type { Browsed } from '../../lib/search/index.ts';
import { lastTouched } from '../../lib/store/newest.ts';
import type { ListState } from './listState.ts';

export type BrowseState =
  | { status: 'loading' }
  | { status: 'found'; found: Browsed }
  | { status: 'failed'; message: string };

/** Everything that a list shows, kept up to date while the store changes. What was shown stays until the new is there. */
export function useBrowse({ text, sort }: ListState): BrowseState {
  const db = useDatabase();
  const searching = useSearching();
  const version = useLive(() => lastTouched(db), [db], null);
  const [state, setState] = useState<BrowseState>({ status: 'loading' });
  useEffect(() => {
    if (version === null) return;
    const over = new AbortController();
    const { signal } = over;
    const browse = async () => {
      for await (const found of searching.browse(text, { sort, signal })) {
        if (!signal.aborted) setState({ status: 'found', found });
      }
    };
    browse().catch((error: unknown) => {
      if (signal.aborted) return;
      setState({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    });
    return () => over.abort();
  }, [searching, text, sort, version]);
  return state;
}
