/** What a key does in a list of threads. */
export type ThreadKey = 'next' | 'previous' | 'jump' | 'reply' | 'worked';

const keys: Readonly<Record<string, ThreadKey>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Enter: 'jump',
  r: 'reply',
  w: 'worked',
};

/** What a key pressed on a thread means; null for keys of the browser's, and with modifiers. */
export function threadKey(event: KeyboardEvent): ThreadKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  return keys[event.key] ?? null;
}

/** The thread before or after the one at `index`, where there is one; the first from outside (-1). */
export function walk(index: number, count: number, key: 'next' | 'previous'): number {
  if (index < 0) return count > 0 ? 0 : -1;
  return Math.min(Math.max(index + (key === 'next' ? 1 : -1), 0), count - 1);
}
