import { browser } from 'wxt/browser';

/** A number as the reader's language writes it. */
export const formatNumber = (number: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage()).format(number);
