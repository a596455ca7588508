import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { TextTable } from '../../lib/model/longText.ts';
import type { OutboxEntry } from '../../lib/model/operation.ts';
import { type Conflict, conflictsOn } from '../../lib/store/conflict.ts';
import { CutNotice } from '../thread/CutNotice.tsx';
import { ConflictCard } from './ConflictCard.tsx';

const none: Conflict[] = [];

/** What the member is asked about a text that was changed in two places at once. */
export function Conflicts({ table, rowId }: { table: TextTable; rowId: OutboxEntry['rowId'] }) {
  const db = useDatabase();
  const conflicts = useLive(() => conflictsOn(db, table, rowId), [db, table, rowId], none);
  const [settled, setSettled] = useState<Cut[] | null>(null);
  const word = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (settled) word.current?.focus();
  }, [settled]);
  const [first] = conflicts;
  return (
    <>
      {settled ? (
        <div ref={word} tabIndex={-1} role="status" class="cp-meta">
          {i18n.t('conflict.settled')}
          <CutNotice cut={settled} />
        </div>
      ) : null}
      {first ? <ConflictCard key={first.id} conflict={first} onSettled={setSettled} /> : null}
    </>
  );
}
