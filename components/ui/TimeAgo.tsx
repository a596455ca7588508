import { browser } from 'wxt/browser';
import { useNow } from '../../lib/hooks/now.ts';
import { timeAgo } from './timeAgo.ts';

/** How long ago something was; the full date on hover and for machines. `at`: milliseconds since 1970. */
export function TimeAgo({ at }: { at: number }) {
  const now = useNow();
  const locale = browser.i18n.getUILanguage();
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <time class="cp-meta" dateTime={new Date(at).toISOString()} title={full.format(at)}>
      {timeAgo(at, now, locale)}
    </time>
  );
}
