import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { OutboxEntry, Rejection } from '../../lib/model/operation.ts';
import { conflictOf } from '../../lib/store/conflict.ts';
import { giveUp, sendAgain } from '../../lib/store/refusal.ts';
import { ConflictCard } from '../conflict/ConflictCard.tsx';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { changeName, changeWords } from './changeText.ts';
import { mayBeTaken, refusalText } from './refusalText.ts';

/** One change that the hub did not take: why, and what can be done. */
export function RefusedChange({ entry, why }: { entry: OutboxEntry; why: Rejection }) {
  const db = useDatabase();
  const { state, run } = useAction<WriteFailure>();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState(false);
  const words = changeWords(entry);
  const conflict = useLive(() => conflictOf(db, entry), [db, entry], null);
  if (conflict) {
    return (
      <li class="cp-card cp-form">
        <p class="cp-title">{changeName(entry)}</p>
        <ConflictCard conflict={conflict} />
      </li>
    );
  }
  return (
    <li class="cp-card cp-form">
      <div>
        <p class="cp-title">{changeName(entry)}</p>
        <p class="outbox-words" dir="auto">
          {words}
        </p>
      </div>
      <p class="cp-hint">{refusalText(why)}</p>
      <FailureNotice state={state} />
      {asked ? (
        <Confirm
          question={i18n.t('outbox.giveUpAsk')}
          yes={i18n.t('outbox.giveUp')}
          onYes={() => void run(() => giveUp(db, entry.id), wakeSync)}
          onNo={() => setAsked(false)}
        />
      ) : (
        <div class="cp-row">
          {mayBeTaken(why) ? (
            <Button onClick={() => void run(() => sendAgain(db, entry.id), wakeSync)}>
              {i18n.t('outbox.sendAgain')}
            </Button>
          ) : null}
          {words ? (
            <Button
              onClick={() => void navigator.clipboard.writeText(words).then(() => setCopied(true))}
            >
              <span aria-live="polite">{i18n.t(copied ? 'outbox.copied' : 'outbox.copy')}</span>
            </Button>
          ) : null}
          <Button look="danger" onClick={() => setAsked(true)}>
            {i18n.t('outbox.giveUp')}
          </Button>
        </div>
      )}
    </li>
  );
}
