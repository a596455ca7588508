import { useEffect, useId, useState } from 'preact/hooks';
import { steer } from '../ui/steer.ts';
import type { Edit } from './commands/edit.ts';
import { completingAt } from './completing.ts';
import { type Offer, offersFor, putOffer } from './offers.ts';
import type { Sources } from './sources.ts';

/** What may be meant by what is being typed, as a list that the field steers. */
export interface Suggestions {
  /** none where the list is closed */
  offers: readonly Offer[];
  kind: 'member' | 'item';
  /** place of the one that Enter takes */
  active: number;
  listId: string;
  optionId: (place: number) => string;
  choose: (place: number) => Edit;
  /** @returns whether the key was one of the list's; `take` gets what was chosen by it */
  onKey: (event: KeyboardEvent, take: (edit: Edit) => void) => boolean;
}

interface Found {
  of: string;
  offers: readonly Offer[];
}

const none: readonly Offer[] = [];

/**
 * Completes members and items at the caret of a text. An answer that is overtaken is dropped; until one comes,
 * the last one stays.
 * @param caret null where the field has none: without the focus, or while text is selected
 */
export function useSuggestions(text: string, caret: number | null, sources: Sources): Suggestions {
  const listId = useId();
  const [found, setFound] = useState<Found>({ of: '', offers: none });
  const [moved, setMoved] = useState({ of: '', place: 0 });
  const [closed, setClosed] = useState('');
  const completing = caret === null ? null : completingAt(text, caret);
  const begun = completing ? `${completing.kind} ${completing.from}` : '';
  const asked = completing ? `${begun} ${completing.typed}` : '';

  useEffect(() => {
    if (!completing) {
      setClosed('');
      return setFound({ of: '', offers: none });
    }
    let wanted = true;
    const take = (offers: readonly Offer[]) => {
      if (wanted) setFound({ of: begun, offers });
    };
    offersFor(completing, sources).then(take, () => take(none));
    return () => {
      wanted = false;
    };
  }, [asked]);

  const offers = completing && found.of === begun && closed !== begun ? found.offers : none;
  const active = moved.of === asked ? Math.min(moved.place, offers.length - 1) : 0;
  const choose = (place: number) => putOffer(text, caret!, completing!, offers[place]!);

  return {
    offers,
    kind: completing?.kind ?? 'member',
    active,
    listId,
    optionId: (place) => `${listId}-${place}`,
    choose,
    onKey({ key, ctrlKey, metaKey, altKey, shiftKey }, take) {
      if (offers.length === 0 || ctrlKey || metaKey || altKey || shiftKey) return false;
      if (key === 'Enter') take(choose(active));
      else if (key === 'Escape') setClosed(begun);
      else return steer(key, offers.length, active, (place) => setMoved({ of: asked, place }));
      return true;
    },
  };
}
