import { useEffect, useState } from 'preact/hooks';

/** Longer than a hesitation between two letters. Milliseconds. */
const pause = 800;

/** Whether a text has stayed as it is for a moment, as when typing is over. */
export function useRested(text: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === text;
}
