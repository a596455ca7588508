import { useEffect, useState } from 'preact/hooks';
import type { PageText } from '../../lib/hooks/pageText.ts';
import { useSearching } from '../../lib/hooks/search.ts';
import type { SearchHit } from '../../lib/model/search.ts';

const limit = 4;

const none: readonly SearchHit[] = [];

/** Pages of the library about the same as a page, found on this device; none while it is looked for, or blank. */
export function useRelated({ text, language }: PageText, urlKey: string): readonly SearchHit[] {
  const searching = useSearching();
  const [found, setFound] = useState<{ text: string; hits: readonly SearchHit[] } | null>(null);
  useEffect(() => {
    if (text === '') return;
    let current = true;
    searching
      .related(text, { limit, urlKey, language })
      .then((hits) => {
        if (current) setFound({ text, hits });
      })
      .catch((error: unknown) => console.error('Commonplace: nothing related was found', error));
    return () => {
      current = false;
    };
  }, [searching, text, urlKey]);
  return found?.text === text ? found.hits : none;
}
