import type { ListDeed } from './PageList.tsx';

/** What a key in a list of pages asks for. */
export type ListStep =
  | { type: 'walk'; by: number; extend: boolean }
  | { type: 'end'; first: boolean }
  | { type: 'pick'; extend: boolean }
  | { type: 'all' }
  | { type: 'none' }
  | { type: 'deed'; deed: ListDeed };

/** Rows of a page of the list, roughly. */
const screenful = 8;

const deeds: Record<string, ListDeed> = {
  t: 'tag',
  s: 'share',
  m: 'move',
  Delete: 'delete',
  '#': 'delete',
  u: 'undo',
};

/** @returns null for a key that means nothing here, and is left to the browser */
export function listKey(event: KeyboardEvent): ListStep | null {
  const { key, shiftKey: extend } = event;
  if (event.isComposing || event.altKey) return null;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'a') return { type: 'all' };
    return key === 'z' ? { type: 'deed', deed: 'undo' } : null;
  }
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { type: 'walk', by: 1, extend };
    case 'ArrowUp':
    case 'k':
      return { type: 'walk', by: -1, extend };
    case 'PageDown':
      return { type: 'walk', by: screenful, extend };
    case 'PageUp':
      return { type: 'walk', by: -screenful, extend };
    case 'Home':
      return { type: 'end', first: true };
    case 'End':
      return { type: 'end', first: false };
    case ' ':
    case 'x':
    case 'X':
      return { type: 'pick', extend };
    case 'Escape':
      return { type: 'none' };
    default: {
      const deed = deeds[key];
      return deed ? { type: 'deed', deed } : null;
    }
  }
}
