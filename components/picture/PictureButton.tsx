import { Camera } from 'lucide-preact';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { askBackground } from '../../lib/hooks/background.ts';
import type { BoundTab } from '../../lib/hooks/tab.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { pictureFailure, type ScreenshotFailure } from './pictureFailure.ts';

/** Takes what a tab shows, and opens the page that cuts a picture out of it. */
export function PictureButton({
  tab,
  urlKey,
  onTaken,
}: {
  tab: BoundTab;
  urlKey: string;
  onTaken: () => void;
}) {
  const { state, run } = useAction<ScreenshotFailure>();
  const working = state.status === 'working';
  return (
    <>
      <Button
        look="ghost"
        aria-disabled={working}
        onClick={() =>
          void run(() => askBackground('tab.picture', { tabId: tab.id, urlKey }), onTaken)
        }
      >
        <Camera class="cp-icon" size={14} />
        {i18n.t(working ? 'picture.taking' : 'picture.take')}
      </Button>
      {state.status === 'failed' ? (
        <Notice tone="warn">{pictureFailure(state.failure)}</Notice>
      ) : null}
    </>
  );
}
