import type { SearchEngine } from '../model/searchEngine.ts';
import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';

/** Turns engines on or off, beside whose results hits are shown; the others stay as they are. */
export const turnEngines = (
  db: Database,
  engines: readonly SearchEngine[],
  on: boolean,
): Promise<void> =>
  db.transaction('rw', db.settings, async () => {
    const chosen = await getSetting(db, 'searchEngines');
    const others = chosen.filter((engine) => !engines.includes(engine));
    await setSetting(db, 'searchEngines', on ? [...others, ...engines] : others);
  });
