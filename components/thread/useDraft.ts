import { useEffect, useState } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import { discardDraft, draftById, saveDraft } from '../../lib/store/draft.ts';
import type { DraftPlace } from './draftPlace.ts';

/**
 * Text that is kept on the device at every key, until it is sent or thrown away.
 * @param initial what the box holds where no draft was kept
 * @returns `text` is null until the store has answered; `failure` says why a key was not kept
 */
export function useDraft(place: DraftPlace, initial: string) {
  const db = useDatabase();
  const [text, setText] = useState<string | null>(null);
  const [failure, setFailure] = useState<WriteFailure | null>(null);

  useEffect(() => {
    let current = true;
    void draftById(db, place.id).then((draft) => {
      if (current) setText((typed) => typed ?? draft?.body ?? initial);
    });
    return () => {
      current = false;
    };
  }, [db, place.id]);

  return {
    text,
    failure,
    write: async (body: string): Promise<void> => {
      setText(body);
      if (body === initial) return discardDraft(db, place.id);
      const saved = await saveDraft(db, { ...place, body });
      setFailure(saved.ok ? null : saved.error);
    },
    discard: (): Promise<void> => discardDraft(db, place.id),
  };
}
