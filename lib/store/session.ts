import type { Database } from './database.ts';
import { getSetting, setSetting } from './settings.ts';

/** The part of `Storage` that a session needs, asynchronous. */
export interface SessionStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/** A session that is kept by its holder only, until it is known whose it is. */
export const heldSession = (session: Record<string, string>): SessionStorage => ({
  getItem: async (key) => session[key] ?? null,
  setItem: async (key, value) => {
    session[key] = value;
  },
  removeItem: async (key) => {
    delete session[key];
  },
});

/** The session in the extension's own store: content scripts can read `storage.local`, not this. */
export function sessionStorage(db: Database): SessionStorage {
  const change = (edit: (session: Record<string, string>) => void): Promise<void> =>
    db.transaction('rw', db.settings, async () => {
      const session = { ...(await getSetting(db, 'session')) };
      edit(session);
      await setSetting(db, 'session', session);
    });
  return {
    getItem: async (key) => (await getSetting(db, 'session'))[key] ?? null,
    setItem: (key, value) =>
      change((session) => {
        session[key] = value;
      }),
    removeItem: (key) =>
      change((session) => {
        delete session[key];
      }),
  };
}
