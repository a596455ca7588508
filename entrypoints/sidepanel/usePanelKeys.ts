import { useEffect } from 'preact/hooks';

/** `/` goes to the search from anywhere in the panel, except where text is written. */
export function usePanelKeys(onSearch: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const writing = (event.target as Element).matches('input, textarea, select');
      if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onSearch();
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, [onSearch]);
}
