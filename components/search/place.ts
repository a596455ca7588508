/** Where a hit is opened: in front, in a new tab behind while the list stays, or in the reader as it was kept. */
export type Place = 'front' | 'behind' | 'copy';

/** What the keys that are held with a choice say of its place. */
export const placeOf = (event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): Place => {
  if (event.ctrlKey || event.metaKey) return 'behind';
  return event.shiftKey ? 'copy' : 'front';
};
