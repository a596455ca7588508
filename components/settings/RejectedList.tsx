import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { OutboxEntry } from '../../lib/model/operation.ts';
import { rejectedEntries } from '../../lib/store/outbox.ts';
import './settings.css';

/** The words by which the member knows what a change was about. */
function excerptOf({ change }: OutboxEntry): string {
  if (change.type === 'delete') return '';
  const { title, body, markdown } = change.fields;
  const words = [title, body, markdown].find((text) => typeof text === 'string' && text !== '');
  return String(words ?? '');
}

/** What the hub did not take, with its reason. It stays on the device and can be read here. */
export function RejectedList() {
  const db = useDatabase();
  const entries = useLive(() => rejectedEntries(db), [db], []);
  if (entries.length === 0) return null;
  return (
    <div class="cp-form">
      <div>
        <h3>{i18n.t('options.syncRejected')}</h3>
        <p class="cp-hint">{i18n.t('options.syncRejectedHint')}</p>
      </div>
      <ul class="cp-form">
        {entries.map((entry) => (
          <li key={entry.id} class="cp-card">
            <p class="cp-title">{nameOf(entry)}</p>
            <p class="settings-excerpt" dir="auto">
              {excerptOf(entry)}
            </p>
            <p class="cp-hint">
              {i18n.t('options.rejection.reason', [entry.rejection?.message ?? ''])}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ table, change }: OutboxEntry): string {
  const name = i18n.t(`options.rejection.${table}`);
  return change.type === 'delete' ? i18n.t('options.rejection.delete', [name]) : name;
}
