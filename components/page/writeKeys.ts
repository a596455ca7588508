/** Ctrl+Enter, or Cmd+Enter: what was written is to be saved. Keys of an input method are its own. */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
