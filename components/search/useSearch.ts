import { useEffect, useId, useState } from 'preact/hooks';
import { askBackground } from '../../lib/hooks/background.ts';
import type { SearchHit } from '../../lib/model/search.ts';

/** How many hits are asked for: more than anyone reads, few enough to show at once. */
const limit = 30;

export type SearchState =
  /** nothing is asked */
  | { status: 'blank' }
  /** the first answer is on its way */
  | { status: 'searching' }
  /** `text` is what was asked; hits of an older text stay until those of a newer one are there */
  | { status: 'found'; text: string; hits: SearchHit[] }
  | { status: 'failed'; message: string };

export interface Search {
  text: string;
  setText: (text: string) => void;
  state: SearchState;
  hits: readonly SearchHit[];
  /** place of the hit that Enter opens; -1 where there is none */
  active: number;
  setActive: (place: number) => void;
  /** what the parts of the search's list are called in the document */
  listId: string;
  optionId: (place: number) => string;
}

/**
 * A search of the library as the member types. The latest text wins: answers to older ones are dropped.
 * @param first what is searched before anything is typed
 */
export function useSearch(first = ''): Search {
  const listId = useId();
  const [text, setText] = useState(first);
  const [state, setState] = useState<SearchState>({ status: 'blank' });
  const [active, setActive] = useState(0);
  const asked = text.trim();

  useEffect(() => {
    if (asked === '') return setState({ status: 'blank' });
    setState((before) => (before.status === 'found' ? before : { status: 'searching' }));
    let latest = true;
    void askBackground('search', { text: asked, limit }).then((answer) => {
      if (!latest) return;
      setActive(0);
      setState(
        answer.ok
          ? { status: 'found', text: asked, hits: answer.value.hits }
          : { status: 'failed', message: answer.error.message },
      );
    });
    return () => {
      latest = false;
    };
  }, [asked]);

  const hits = state.status === 'found' ? state.hits : [];
  return {
    text,
    setText,
    state,
    hits,
    active: Math.min(active, hits.length - 1),
    setActive,
    listId,
    optionId: (place) => `${listId}-${place}`,
  };
}
