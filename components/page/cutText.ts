import { i18n } from '#i18n';
import type { Cut } from '../../lib/model/cut.ts';
import { formatNumber } from './formatNumber.ts';

function sentence({ field, kept, given }: Cut): string {
  const amounts: [string, string] = [formatNumber(kept), formatNumber(given)];
  switch (field) {
    case 'body':
      return i18n.t('page.cutBody', amounts);
    case 'quote':
      return i18n.t('page.cutQuote', amounts);
    case 'passage':
      return i18n.t('page.cutPassage', amounts);
    case 'tags':
      return i18n.t('page.cutTags', amounts);
    default:
      return i18n.t('page.cutPage');
  }
}

/** What was too long to keep whole, in sentences. */
export const cutText = (cut: readonly Cut[]): string => [...new Set(cut.map(sentence))].join(' ');
