import { useEffect, useState } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import { discardDraft, draftById, saveDraft } from '../../lib/store/draft.ts';
import type { DraftPlace } from './draftPlace.ts';

/**
 * Text that is kept on the device at every key, until it is sent or thrown away.
 * @param initial what the box holds where no draft was kept
 * @returns `failure` says why the last key was not kept
 */
export function useDraft(place: DraftPlace, initial: string) {
  const db = useDatabase();
  const [typed, setTyped] = useState<string | null>(null);
  const [failure, setFailure] = useState<WriteFailure | null>(null);

  useEffect(() => {
    let current = true;
    void draftById(db, place.id).then((draft) => {
      if (current && draft) setTyped((already) => already ?? draft.body);
    });
    return () => {
      current = false;
    };
  }, [db, place.id]);

  return {
    text: typed ?? initial,
    failure,
    write: async (body: string): Promise<void> => {
      setTyped(body);
      if (body === initial) return discardDraft(db, place.id);
      const saved = await saveDraft(db, { ...place, body });
      setFailure(saved.ok ? null : saved.error);
    },
    discard: (): Promise<void> => discardDraft(db, place.id),
  };
}
