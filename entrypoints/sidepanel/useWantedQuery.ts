import { useEffect } from 'preact/hooks';
import { panelQuery } from '../../lib/messaging/panelWord.ts';

/** Calls `onQuery` with what somebody wants searched in the panel of this tab. */
export function useWantedQuery(tabId: number | undefined, onQuery: (text: string) => void): void {
  useEffect(() => (tabId === undefined ? undefined : panelQuery.watch(tabId, onQuery)), [tabId]);
}
