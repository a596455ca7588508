import { i18n } from '#i18n';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import { failureText } from '../failure/failureText.ts';
import { cutText } from '../page/cutText.ts';

/** What became of something kept from a menu, in sentences: where it went, and what was cut. */
export function keptText(report: KeptReport): string {
  switch (report.state) {
    case 'failed':
      return failureText(report.failure);
    case 'known':
      return i18n.t('kept.known', [report.community.name]);
    case 'kept':
      return [i18n.t(`kept.${report.what}`, [report.community.name]), cutText(report.cut)]
        .filter(Boolean)
        .join(' ');
  }
}
