import { useEffect } from 'preact/hooks';

/** What single keys do anywhere in the panel, except where text is written. */
export function usePanelKeys(deeds: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const writing = (event.target as Element).matches('input, textarea, select');
      const deed = deeds[event.key];
      if (!deed || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  });
}
