import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import { bothTexts, mergeTexts, sideText } from '../../lib/model/mergeTexts.ts';
import { type Conflict, resolveConflict } from '../../lib/store/conflict.ts';
import { draftById } from '../../lib/store/draft.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { conflictPlace } from '../thread/draftPlace.ts';
import { WritingBox } from '../thread/WritingBox.tsx';
import { Button } from '../ui/Button.tsx';
import { Side } from './Side.tsx';
import './conflict.css';

/** Two texts that were made of one, side by side, and what may become of them. */
export function ConflictCard({
  conflict,
  onSettled = () => {},
}: {
  conflict: Conflict;
  /** with what was cut to the limits */
  onSettled?: (cut: Cut[]) => void;
}) {
  const db = useDatabase();
  const { state, run } = useAction<WriteFailure>();
  const [editing, setEditing] = useState(false);
  const heading = useId();
  const { id, table, base, mine, theirs } = conflict;
  const stretches = useMemo(() => mergeTexts(base, mine, theirs.text), [base, mine, theirs.text]);
  const place = conflictPlace(id);
  const unfinished = useLive(async () => !!(await draftById(db, place.id)), [db, place.id], false);

  const settle = async (text: string) => {
    const result = await resolveConflict(db, id, text, theirs);
    if (result.ok) onSettled(result.value.cut);
    return result;
  };
  const keep = (side: 'mine' | 'theirs') =>
    void run(() => settle(sideText(stretches, side)), wakeSync);

  return (
    <section class="conflict" aria-labelledby={heading}>
      <div>
        <p id={heading} class="cp-title">
          {i18n.t('conflict.heading')}
        </p>
        <p class="cp-hint">{i18n.t(`conflict.${table}`)}</p>
      </div>
      <div class="conflict-sides">
        <Side name={i18n.t('conflict.mine')} stretches={stretches} side="mine" />
        <Side name={i18n.t('conflict.theirs')} stretches={stretches} side="theirs" />
      </div>
      <FailureNotice state={state} />
      {editing || unfinished ? (
        <WritingBox
          label={i18n.t('conflict.bothText')}
          send={i18n.t('conflict.save')}
          place={place}
          initial={bothTexts(stretches)}
          opened={editing}
          write={settle}
          onDone={() => setEditing(false)}
        />
      ) : (
        <div class="cp-row cp-form-actions">
          <Button onClick={() => keep('mine')}>{i18n.t('conflict.keepMine')}</Button>
          <Button onClick={() => keep('theirs')}>{i18n.t('conflict.keepTheirs')}</Button>
          <Button onClick={() => setEditing(true)}>{i18n.t('conflict.both')}</Button>
        </div>
      )}
    </section>
  );
}
