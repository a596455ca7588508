import { i18n } from '#i18n';
import type { MessageFailure } from '../../lib/messaging/call.ts';
import type { ViewFailure } from '../../lib/messaging/surface.ts';
import type { PictureFailure } from '../../lib/store/picture.ts';
import { failureText } from '../failure/failureText.ts';
import type { FitFailure } from './fitWebp.ts';

export type ScreenshotFailure = MessageFailure | ViewFailure | PictureFailure | FitFailure;

/** A sentence for the person: why there is no screenshot, and what to do. */
export function pictureFailure(failure: ScreenshotFailure): string {
  switch (failure.code) {
    case 'gone':
    case 'hidden':
    case 'unseen':
    case 'storage':
    case 'unfit':
    case 'noWebp':
      return i18n.t(`picture.failure.${failure.code}`);
    default:
      return failureText({ ...failure, code: failure.code });
  }
}
