const kept = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'focusin', 'focusout'],
  ...['pointerdown', 'mousedown', 'touchstart', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['wheel', 'dragstart', 'dragover', 'drop', 'select', 'submit'],
] as const;

/**
 * Events of our surfaces end at the shadow root: the page's shortcuts do not fire while somebody
 * types, and its traps for the focus do not take it back.
 */
export function keepInside(root: ShadowRoot): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of kept) root.addEventListener(type, stop, { passive: true });
}
