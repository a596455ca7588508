import { i18n } from '#i18n';
import type { OutboxEntry } from '../../lib/model/operation.ts';

/** What a change is of, in a word or two. */
export function changeName({ table, change }: OutboxEntry): string {
  const name = i18n.t(`outbox.${table}`);
  return change.type === 'delete' ? i18n.t('outbox.delete', [name]) : name;
}

/** The words by which the member knows what a change is about; empty where it has none. */
export function changeWords({ change }: OutboxEntry): string {
  if (change.type === 'delete') return '';
  const { title, body, markdown, quote, evidence, tags } = change.fields;
  const words = [title, body, markdown, quote, evidence].find(
    (text) => typeof text === 'string' && text !== '',
  );
  if (typeof words === 'string') return words;
  return Array.isArray(tags) ? tags.join(', ') : '';
}
