import { i18n } from '#i18n';
import type { SyncStatus } from './syncStatus.ts';

const justNow = 60_000;

/** A few words on sync. @param now milliseconds since 1970 @param locale BCP 47 */
export function syncText(status: SyncStatus, now: number, locale: string): string {
  switch (status.kind) {
    case 'offline':
    case 'unavailable':
      return status.waiting > 0
        ? i18n.t(`sync.${status.kind}Waiting`, status.waiting)
        : i18n.t(`sync.${status.kind}`);
    case 'rejected':
      return i18n.t('sync.rejected', status.count);
    case 'reading':
      return i18n.t('sync.reading', [percent(status.read, locale)]);
    case 'waiting':
      return i18n.t('sync.waiting', status.waiting);
    case 'synced':
      return now - status.at < justNow
        ? i18n.t('sync.syncedNow')
        : i18n.t('sync.synced', [when(status.at, now, locale)]);
    default:
      return i18n.t(`sync.${status.kind}`);
  }
}

/** The time of day for today, the date for earlier. */
function when(at: number, now: number, locale: string): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: 'short' } : { dateStyle: 'medium' },
  ).format(at);
}

const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
