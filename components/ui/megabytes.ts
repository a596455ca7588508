import { browser } from 'wxt/browser';

/** Bytes as megabytes in the member's language, rounded up. */
export const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / 1e6));
