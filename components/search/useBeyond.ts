import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { communitiesBeyond } from '../../lib/store/beyond.ts';
import type { Failure } from '../failure/failureText.ts';

/** How long nothing is typed before the hub is asked, in milliseconds: not for each letter. */
const rest = 300;

/** What the hub has that this device does not. */
export type Beyond =
  /** everything is here, or nothing is asked */
  | { status: 'none' }
  | { status: 'asking' }
  | { status: 'found'; hits: readonly SearchHit[] }
  | { status: 'failed'; failure: Failure };

const none: Beyond = { status: 'none' };

/** Asks the hub, too, while a community is not all on this device. @param query blank for nothing */
export function useBeyond(query: string): Beyond {
  const db = useDatabase();
  const isBeyond = useLive(async () => (await communitiesBeyond(db)).length > 0, [db], false);
  const [state, setState] = useState<Beyond>(none);
  const asks = isBeyond && query !== '';
  useEffect(() => {
    if (!asks) return setState(none);
    setState({ status: 'asking' });
    let over = false;
    const ask = async () => {
      const answer = await askBackground('search.beyond', { text: query });
      if (over) return;
      setState(
        answer.ok
          ? { status: 'found', hits: answer.value }
          : { status: 'failed', failure: answer.error },
      );
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asks, query]);
  return state;
}
