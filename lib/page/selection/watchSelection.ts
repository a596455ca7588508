/** Long enough that a selection made key by key, or dragged by a handle, is reported once. */
const settleTime = 160;

/**
 * Tells when the selection in a page has come to rest, by mouse, keyboard or touch, and also when it
 * has gone. Never while a pointer is held down.
 * @param settled asks for no argument: read the selection then, it may have changed since
 * @param signal stops watching
 */
export function watchSelection(document: Document, settled: () => void, signal: AbortSignal): void {
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    if (!held) timer = setTimeout(settled, settleTime);
  };
  const on = (type: string, listen: () => void) =>
    document.addEventListener(type, listen, { capture: true, passive: true, signal });
  on('pointerdown', () => {
    held = true;
    clearTimeout(timer);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    on(type, () => {
      held = false;
      settle();
    });
  }
  on('keyup', settle);
  on('selectionchange', settle);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
