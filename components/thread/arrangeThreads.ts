import type { PageAnchor } from '../../lib/messaging/page.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Thread } from '../../lib/model/thread.ts';

/** The threads of a page in the order they are read. */
export interface ArrangedThreads {
  /** pinned to words, in the order of the page */
  pinned: Thread[];
  /** about the whole page, oldest first */
  wholePage: Thread[];
  /** their words are not in the page any more, oldest first */
  orphans: Thread[];
}

const isPinned = ({ selectors }: Annotation): boolean => selectors.length > 0;

const byAge = (a: Thread, b: Thread): number => a.root.createdAt - b.root.createdAt;

/** Where the words stood when they were pinned; good enough for a page that cannot be asked. */
const positionOf = ({ selectors }: Annotation): number =>
  selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ??
  Number.POSITIVE_INFINITY;

const byPosition = (a: Thread, b: Thread): number => {
  const [first, second] = [positionOf(a.root), positionOf(b.root)];
  return first === second ? byAge(a, b) : first - second;
};

/**
 * @param anchors what the page says became of each annotation, in the order of the page; null where
 *   it cannot be asked: then nothing is called lost
 */
export function arrangeThreads(
  threads: readonly Thread[],
  anchors: readonly PageAnchor[] | null,
): ArrangedThreads {
  const places = new Map(anchors?.map(({ id, status }, place) => [id, { place, status }]));
  const placeOf = ({ root }: Thread): number =>
    places.get(root.id)?.place ?? Number.POSITIVE_INFINITY;
  const isOrphan = ({ root }: Thread): boolean => places.get(root.id)?.status === 'orphan';
  const pinned = threads.filter(({ root }) => isPinned(root));
  return {
    pinned: pinned
      .filter((thread) => !isOrphan(thread))
      .sort((a, b) => {
        const [first, second] = [placeOf(a), placeOf(b)];
        return first === second ? byPosition(a, b) : first - second;
      }),
    wholePage: threads.filter(({ root }) => !isPinned(root)).sort(byAge),
    orphans: pinned.filter(isOrphan).sort(byAge),
  };
}
