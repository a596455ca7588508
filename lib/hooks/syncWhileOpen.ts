import { useEffect } from 'preact/hooks';
import { lookAtHub } from './background.ts';

/** How often a surface that is looked at asks for what is new. Milliseconds. */
const often = 15_000;

/** Keeps the store in step with the hub while this surface is looked at. */
export function useSyncWhileOpen(): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') lookAtHub();
    };
    look();
    const timer = setInterval(look, often);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
