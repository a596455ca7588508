import type { Completions } from '../query/useCompletions.ts';

/**
 * The keys of the completions, as a combobox has them by the WAI-ARIA Authoring Practices: arrows go through the list
 * and back to the field, Escape closes it, Tab takes the active option or else the first. Enter takes one only where
 * the arrows are at it; else it is the field's own. With another key held, none is taken.
 * @returns whether the key was one of them
 */
export function completionKey(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { options, active, setActive, close }: Completions,
  choose: (place: number) => void,
): boolean {
  if (options.length === 0 || ctrlKey || metaKey || altKey || shiftKey) return false;
  // One place more than there are options: the field itself.
  const places = options.length + 1;
  if (key === 'ArrowDown') setActive(((active + 2) % places) - 1);
  else if (key === 'ArrowUp') setActive(((active + places) % places) - 1);
  else if (key === 'Escape') close();
  else if (key === 'Tab') choose(Math.max(0, active));
  else if (key === 'Enter' && active >= 0) choose(active);
  else return false;
  return true;
}
