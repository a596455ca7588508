import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { engineOrigins, type SearchEngine } from '../model/searchEngine.ts';
import { turnEngines } from '../store/searchEngines.ts';
import { getSetting } from '../store/settings.ts';
import { askBackground } from './background.ts';
import { useDatabase } from './database.ts';
import { useLive } from './live.ts';

/**
 * The web search engines beside whose results hits are shown, and how to change that. The background turns one off
 * whose permission was taken back, and gives back the permission of one that is turned off.
 * @returns `isOn` is null until the store has answered
 */
export function useSearchEngines() {
  const db = useDatabase();
  const on = useLive<SearchEngine[] | null>(() => getSetting(db, 'searchEngines'), [db], null);
  const [turning, setTurning] = useState<ReadonlyMap<SearchEngine, boolean>>(new Map());

  const change = async (engine: SearchEngine, wanted: boolean): Promise<boolean> => {
    const origins = engineOrigins(engine);
    if (wanted && !(await browser.permissions.request({ origins }))) return false;
    await turnEngines(db, [engine], wanted);
    await askBackground('engines.changed', {});
    return true;
  };

  return {
    /** what the member wants of one that is being turned; else what is */
    isOn: on && ((engine: SearchEngine): boolean => turning.get(engine) ?? on.includes(engine)),
    /**
     * To be called right in a click: browsers show the question at no other time.
     * @returns whether the browser let us, which it always does where an engine is turned off
     */
    turn: async (engine: SearchEngine, wanted: boolean): Promise<boolean> => {
      setTurning((others) => new Map(others).set(engine, wanted));
      try {
        return await change(engine, wanted);
      } finally {
        setTurning((others) => new Map([...others].filter(([other]) => other !== engine)));
      }
    },
  };
}
