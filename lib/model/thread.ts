import type { Annotation } from './annotation.ts';

type Threaded = Pick<Annotation, 'id' | 'parentId' | 'createdAt'>;

/** An annotation with its replies, oldest first, however deep each reply was made. */
export interface Thread<Item extends Threaded = Annotation> {
  root: Item;
  replies: Item[];
}

/**
 * Threads of a page's annotations, in the order the roots came in.
 * A reply whose parents are gone is a root of its own, so that nothing written is out of sight.
 */
export function threads<Item extends Threaded>(annotations: readonly Item[]): Thread<Item>[] {
  const byId = new Map<string, Item>(annotations.map((annotation) => [annotation.id, annotation]));
  const rootOf = (annotation: Item): Item => {
    const seen = new Set<string>();
    let at = annotation;
    while (at.parentId && !seen.has(at.id)) {
      seen.add(at.id);
      const parent = byId.get(at.parentId);
      if (!parent) break;
      at = parent;
    }
    return at;
  };
  const found = new Map<string, Thread<Item>>();
  for (const annotation of annotations) {
    const root = rootOf(annotation);
    const thread = found.get(root.id) ?? { root, replies: [] };
    found.set(root.id, thread);
    if (root !== annotation) thread.replies.push(annotation);
  }
  for (const thread of found.values()) {
    thread.replies.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }
  return [...found.values()];
}
