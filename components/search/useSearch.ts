import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { useSearching } from '../../lib/hooks/search.ts';
import type { CommunityId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { type Choice, choiceKey, choicesOf, firstChoice } from './choice.ts';
import { steady } from './steady.ts';
import { type Beyond, useBeyond } from './useBeyond.ts';

/** How many pages are asked for: more than anyone reads, few enough to show at once. */
const limit = 30;

export type SearchState =
  /** nothing is asked */
  | { status: 'blank' }
  /** the first answer is on its way */
  | { status: 'searching' }
  /**
   * `text` is what was asked; hits of an older text stay until those of a newer one are there. While it is not
   * `complete`, there may be more and better ones; `total` pages hold what the best one holds.
   */
  | { status: 'found'; text: string; hits: SearchHit[]; total: number; complete: boolean }
  | { status: 'failed'; message: string };

export interface Search {
  text: string;
  setText: (text: string) => void;
  state: SearchState;
  /** what the hub has besides; its hits are the last of `hits` */
  beyond: Beyond;
  hits: readonly SearchHit[];
  /** the pages and what was said about them, in the order of the list */
  choices: readonly Choice[];
  /** place of the choice that Enter opens; -1 where there is none */
  active: number;
  setActive: (place: number) => void;
  /** the member is choosing: from now on nothing moves under the pointer */
  engage: () => void;
  /** what the parts of the search's list are called in the document */
  listId: string;
  optionId: (place: number) => string;
}

/**
 * A search of the library as the member types. The latest text wins: answers to older ones are dropped.
 * @param first what is searched before anything is typed
 * @param within the community that is searched; all for null
 */
export function useSearch(first = '', within: CommunityId | null = null): Search {
  const searching = useSearching();
  const listId = useId();
  const [text, setText] = useState(first);
  const [state, setState] = useState<SearchState>({ status: 'blank' });
  const [chosen, setChosen] = useState<string | null>(null);
  const engaged = useRef(false);
  const asked = text.trim();
  // In front: a quote without a second one takes in all that comes after it.
  const query = within === null ? asked : `in:${within} ${asked}`;
  const beyond = useBeyond(asked === '' ? '' : query);

  useEffect(() => {
    if (asked === '') return setState({ status: 'blank' });
    setState((before) => (before.status === 'found' ? before : { status: 'searching' }));
    const typedOn = new AbortController();
    const { signal } = typedOn;
    const answer = async () => {
      for await (const { hits, total, complete } of searching.search(query, { limit, signal })) {
        if (signal.aborted) return;
        setState((before) => {
          const same = before.status === 'found' && before.text === asked;
          if (!same) {
            engaged.current = false;
            setChosen(null);
          }
          const shown = same && engaged.current ? steady(before.hits, hits) : hits;
          return { status: 'found', text: asked, hits: shown, total, complete };
        });
      }
    };
    answer().catch((error: unknown) => {
      if (signal.aborted) return;
      setState({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    });
    return () => typedOn.abort();
  }, [searching, asked, within]);

  const found = useMemo(() => together(state, beyond), [state, beyond]);
  const choices = useMemo(() => choicesOf(found), [found]);
  const active = choices.findIndex((choice) => choiceKey(choice) === chosen);
  return {
    text,
    setText,
    state,
    beyond,
    hits: found,
    choices,
    active: active < 0 ? firstChoice(choices) : active,
    setActive(place) {
      engaged.current = true;
      const choice = choices[place];
      if (choice) setChosen(choiceKey(choice));
    },
    engage() {
      engaged.current = true;
    },
    listId,
    optionId: (place) => `${listId}-${place}`,
  };
}

const none: readonly SearchHit[] = [];

/** What is here, and after it what only the hub has: it comes later, and moves nothing. */
function together(state: SearchState, beyond: Beyond): readonly SearchHit[] {
  if (state.status !== 'found') return none;
  return beyond.status === 'found'
    ? steady(state.hits, [...state.hits, ...beyond.hits])
    : state.hits;
}
