import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { useSyncWhileOpen } from '../../lib/hooks/syncWhileOpen.ts';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { colourCode } from '../code/colourCode.ts';
import { ColourCodeProvider } from '../code/highlighting.ts';
import { ClosedStore } from './ClosedStore.tsx';

/** Opens the device's store and sees that the first run has happened, whichever context comes first. */
async function openDatabase(): Promise<Database> {
  const database = new Database();
  await ensureFirstRun(database, {
    personalName: i18n.t('ui.ownShelf'),
    memberName: i18n.t('ui.ownName'),
  });
  return database;
}

/**
 * The ground of an extension page: opens the store for everything inside, and says so in words
 * where that, or anything inside, fails.
 */
export function Surface({ children }: { children: ComponentChildren }) {
  const [database, setDatabase] = useState<Database | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useSyncWhileOpen();
  const [broken] = useErrorBoundary((error) => console.error('Commonplace:', error));

  useEffect(() => {
    openDatabase().then(setDatabase, setFailure);
    // Only pages may ask; a browser that says no may clear the store when the disk is full.
    void navigator.storage?.persist?.();
  }, []);

  const reason: unknown = broken ?? failure;
  if (reason) return <ClosedStore reason={reason} />;
  return (
    database && (
      <DatabaseProvider value={database}>
        <ColourCodeProvider value={colourCode}>{children}</ColourCodeProvider>
      </DatabaseProvider>
    )
  );
}
