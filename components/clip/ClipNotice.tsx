import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Capture } from './useCapture.ts';

const tones = {
  blank: 'info',
  closed: 'info',
  hidden: 'info',
  private: 'warn',
  credentials: 'warn',
  tooLong: 'warn',
} as const;

/** Why a page is not kept, and what can be done. */
export function NotKeptNotice({ reason }: { reason: keyof typeof tones }) {
  return (
    <Notice tone={tones[reason]}>
      <p>{i18n.t(`clip.nowhere.${reason}`)}</p>
      {reason === 'private' ? (
        <Button
          look="ghost"
          class="clip-settings"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {i18n.t('clip.settings')}
        </Button>
      ) : null}
    </Notice>
  );
}

/** What of a page cannot be kept, or not everywhere; nothing where all is well. */
export function ClipNotice({ capture, ownShelfOnly }: { capture: Capture; ownShelfOnly: boolean }) {
  const sentences = [
    capture.status === 'unreadable' && i18n.t(`clip.unreadable.${capture.reason}`),
    ownShelfOnly && i18n.t('clip.ownShelf'),
  ].filter(Boolean);
  return sentences.length > 0 ? <Notice>{sentences.join(' ')}</Notice> : null;
}
