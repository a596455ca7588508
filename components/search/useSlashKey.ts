import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whether a key typed here is text. An empty tag field is not: no tag begins with a slash. */
function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return target.value !== '' || target.getAttribute('role') !== 'combobox';
}

/** Lets `/` lead to a field from anywhere that it is not text. */
export function useSlashKey(field: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.isComposing || isText(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
