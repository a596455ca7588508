import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PagePicture } from '../../lib/store/picture.ts';

/** A picture in words: the page it is of, and when it was taken. */
export const pictureAlt = ({ title, createdAt }: PagePicture): string =>
  i18n.t('picture.alt', [
    title,
    new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(createdAt),
  ]);
