import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { hlcTime } from '../../lib/model/hlc.ts';
import { rejectedEntries, waitingEntries } from '../../lib/store/outbox.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { changeName, changeWords } from './changeText.ts';
import { RefusedChange } from './RefusedChange.tsx';
import './outbox.css';

/** More than these would be no list that anyone reads. */
const most = 50;

/** What the hub did not take, then what still waits for it, each in the order in which it was made. */
export function OutboxList() {
  const db = useDatabase();
  const rejected = useLive(() => rejectedEntries(db), [db], []);
  const waiting = useLive(() => waitingEntries(db, most), [db], []);
  return (
    <>
      {rejected.length > 0 ? (
        <section class="cp-form">
          <div>
            <h3>{i18n.t('outbox.refused')}</h3>
            <p class="cp-hint">{i18n.t('outbox.refusedHint')}</p>
          </div>
          <ul class="cp-form">
            {rejected.map((entry) => (
              <RefusedChange
                key={entry.id}
                entry={entry}
                why={entry.rejection ?? { code: '', message: '' }}
              />
            ))}
          </ul>
        </section>
      ) : null}
      {waiting.length > 0 ? (
        <section class="cp-form">
          <h3>{i18n.t('outbox.waiting')}</h3>
          <ul class="outbox-waiting">
            {waiting.map((entry) => (
              <li key={entry.id}>
                <span class="cp-title">{changeName(entry)}</span>
                <span class="outbox-line" dir="auto">
                  {changeWords(entry)}
                </span>
                <TimeAgo at={hlcTime(entry.hlc)} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
