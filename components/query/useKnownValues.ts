import { useEffect, useState } from 'preact/hooks';
import { useSearching } from '../../lib/hooks/search.ts';
import { fold } from '../../lib/search/fold.ts';
import type { Completion } from '../../lib/search/index.ts';
import type { FilterKey } from '../../lib/search/language/parsed.ts';

interface Answer {
  key: FilterKey;
  typed: string;
  values: readonly Completion[];
}

const none: readonly Completion[] = [];

/**
 * The values that complete what is typed of a filter; none without a key. Until the answer is there, those of the last
 * one that still fit are given; an answer that is overtaken is dropped.
 */
export function useKnownValues(key: FilterKey | null, typed: string): readonly Completion[] {
  const searching = useSearching();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const take = (values: readonly Completion[]) => {
      if (wanted) setAnswer({ key, typed, values });
    };
    // A search that fails says so itself; without completions a query can still be typed.
    searching.complete(key, typed).then(take, () => take(none));
    return () => {
      wanted = false;
    };
  }, [searching, key, typed]);

  if (answer === null || answer.key !== key) return none;
  if (answer.typed === typed) return answer.values;
  const wanted = fold(typed);
  return answer.values.filter(({ value }) => ` ${fold(value)}`.includes(` ${wanted}`));
}
