import type { Completions } from '../query/useCompletions.ts';

/** The keys of a list that a field steers; whether the key was one of them. */
export function steer(
  key: string,
  count: number,
  active: number,
  move: (place: number) => void,
): boolean {
  if (count === 0) return false;
  if (key === 'ArrowDown') move((active + 1) % count);
  else if (key === 'ArrowUp') move((Math.max(active, 0) - 1 + count) % count);
  else return false;
  return true;
}

/** The keys of the completions; whether the key was one of them. */
export function completionKey(
  event: KeyboardEvent,
  { options, active, setActive, close }: Completions,
  choose: (place: number) => void,
): boolean {
  if (event.key === 'Escape') close();
  else if (event.key === 'Tab' && !event.shiftKey) choose(Math.max(0, active));
  else if (event.key === 'Enter' && active >= 0) choose(active);
  else return steer(event.key, options.length, active, setActive);
  return true;
}
