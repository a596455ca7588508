import { useMemo, useState } from 'preact/hooks';
import type { ResourceId } from '../../lib/model/id.ts';

/** Pages of a list that the member has picked out. */
export interface Selection {
  ids: ReadonlySet<ResourceId>;
  toggle: (id: ResourceId) => void;
  /** everything from the one that was toggled last to this one */
  extend: (id: ResourceId) => void;
  all: () => void;
  clear: () => void;
}

/** @param listed what is in the list now: what has left it is not selected any more */
export function useSelection(listed: readonly ResourceId[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<ResourceId>>(new Set<ResourceId>());
  const [anchor, setAnchor] = useState<ResourceId | null>(null);
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(listed.filter((id) => chosen.has(id)));
  }, [chosen, listed]);
  return {
    ids,
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
      setAnchor(id);
    },
    extend(id) {
      const [a, b] = [listed.indexOf(anchor ?? id), listed.indexOf(id)];
      if (a < 0 || b < 0) return;
      setChosen(new Set([...ids, ...listed.slice(Math.min(a, b), Math.max(a, b) + 1)]));
    },
    all: () => setChosen(new Set(listed)),
    clear: () => setChosen(new Set()),
  };
}
