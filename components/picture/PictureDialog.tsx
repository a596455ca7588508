import { Trash2, X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PagePicture } from '../../lib/store/picture.ts';
import { Button } from '../ui/Button.tsx';
import { pictureAlt } from './pictureAlt.ts';
import { useImage } from './useImage.ts';

/** A picture in its own size, as far as there is room, over everything else. */
export function PictureDialog({
  picture,
  onClose,
  onRemove,
}: {
  picture: PagePicture;
  onClose: () => void;
  onRemove: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const src = useImage(picture.bytes, 'image/webp');
  const alt = pictureAlt(picture);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="picture-dialog" aria-label={alt} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section class="picture-large" tabIndex={0} aria-label={alt}>
        {src ? <img src={src} alt={alt} width={picture.width} height={picture.height} /> : null}
      </section>
      <div class="cp-row">
        <span class="cp-grow cp-meta">{alt}</span>
        <Button look="danger" onClick={onRemove}>
          <Trash2 class="cp-icon" size={14} />
          {i18n.t('picture.remove')}
        </Button>
        <Button onClick={() => dialog.current?.close()}>
          <X class="cp-icon" size={14} />
          {i18n.t('picture.close')}
        </Button>
      </div>
    </dialog>
  );
}
