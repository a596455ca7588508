import { BookOpenText } from 'lucide-preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { viewerAddress } from '../../lib/messaging/viewerAddress.ts';
import { Button } from '../ui/Button.tsx';

/** The way from a PDF in the browser's own viewer to ours, in the same tab. */
export function OpenDocument({
  tab,
  onOpened,
}: {
  tab: BoundTab & { url: string };
  onOpened: () => void;
}) {
  const open = async () => {
    await browser.tabs.update(tab.id, { url: viewerAddress(tab.url) });
    onOpened();
  };
  return (
    <Button class="clip-viewer" onClick={() => void open()}>
      <BookOpenText class="cp-icon" size={14} />
      {i18n.t('clip.openDocument')}
    </Button>
  );
}
