import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Database } from '../store/database.ts';

const DatabaseContext = createContext<Database | null>(null);

/** Gives the opened store to everything inside; its `value` has been through the first run. */
export const DatabaseProvider = DatabaseContext.Provider;

/** The opened store of this surface. Throws outside a `DatabaseProvider`: that is a mistake in the code. */
export function useDatabase(): Database {
  const database = useContext(DatabaseContext);
  if (!database) throw new Error('useDatabase is called outside a DatabaseProvider');
  return database;
}
