import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Box, isWhole, wholeOf } from '../../components/picture/box.ts';
import { CropStage } from '../../components/picture/CropStage.tsx';
import { keepPart } from '../../components/picture/keepPart.ts';
import { pictureFailure, type ScreenshotFailure } from '../../components/picture/pictureFailure.ts';
import { useImage } from '../../components/picture/useImage.ts';
import { Button } from '../../components/ui/Button.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { useAction } from '../../lib/hooks/action.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { View } from '../../lib/store/local.ts';
import { discardView } from '../../lib/store/view.ts';
import { closeTab } from './closeTab.ts';

/** The view with the part of it that is to be kept. Enter keeps it, Escape cancels. */
export function CropForm({
  view,
  image,
  onKept,
}: {
  view: View;
  image: ImageBitmap;
  onKept: () => void;
}) {
  const db = useDatabase();
  const size = { width: image.width, height: image.height };
  const scale = view.width ? image.width / view.width : devicePixelRatio;
  const [box, setBox] = useState<Box>(wholeOf(size));
  const src = useImage(view.png, 'image/png');
  const { state, run } = useAction<ScreenshotFailure>();
  const working = state.status === 'working';

  const keep = () => void run(() => keepPart(db, { view, image, box, scale }), onKept);
  const cancel = async () => {
    await discardView(db, view.id);
    await closeTab();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || working) return;
    const onButton = event.target instanceof HTMLElement && event.target.closest('button');
    if (event.key === 'Escape') void cancel();
    else if (event.key === 'Enter' && !onButton) keep();
    else return;
    event.preventDefault();
  };
  // Not after painting: a key pressed before that would keep the part as it was.
  useLayoutEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });

  const title = view.title || view.url;
  return (
    <>
      <p class="cp-meta crop-of" dir="auto">
        {i18n.t('picture.ofPage', [title])}
      </p>
      {src ? <CropStage src={src} alt={title} {...{ size, scale, box }} onBox={setBox} /> : null}
      {state.status === 'failed' ? (
        <Notice tone="error">{pictureFailure(state.failure)}</Notice>
      ) : null}
      <div class="cp-row crop-foot">
        <output class="crop-size">
          {i18n.t('picture.size', [String(box.width), String(box.height)])}
        </output>
        <span class="cp-grow" />
        <Button disabled={isWhole(box, size)} onClick={() => setBox(wholeOf(size))}>
          {i18n.t('picture.whole')}
        </Button>
        <Button aria-keyshortcuts="Escape" onClick={() => void cancel()}>
          {i18n.t('picture.cancel')}
        </Button>
        <Button look="primary" aria-keyshortcuts="Enter" aria-disabled={working} onClick={keep}>
          {i18n.t(working ? 'picture.keeping' : 'picture.keep')}
        </Button>
      </div>
      <div class="cp-meta">
        <p id="crop-keys">{i18n.t('picture.keys')}</p>
        <p>{i18n.t('picture.stays')}</p>
      </div>
    </>
  );
}
