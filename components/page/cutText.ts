import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Cut } from '../../lib/model/cut.ts';
import { formatNumber } from './formatNumber.ts';

/** A sentence on what was too long to keep whole. */
export function cutText(cut: readonly Cut[]): string {
  const parts = cut.map(({ field, kept, given }) =>
    i18n.t('page.cutPart', [field, formatNumber(kept), formatNumber(given)]),
  );
  const list = new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'conjunction' });
  return i18n.t('page.cut', [list.format(parts)]);
}
