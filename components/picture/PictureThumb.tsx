import { i18n } from '#i18n';
import type { PagePicture } from '../../lib/store/picture.ts';
import { pictureAlt } from './pictureAlt.ts';
import { useImage } from './useImage.ts';

/** A picture, small, in a button that opens it. */
export function PictureThumb({ picture, onOpen }: { picture: PagePicture; onOpen: () => void }) {
  const src = useImage(picture.bytes, 'image/webp');
  const alt = pictureAlt(picture);
  return (
    <button
      type="button"
      class="picture-thumb"
      title={i18n.t('picture.open', [alt])}
      onClick={onOpen}
    >
      {src ? <img src={src} alt={alt} /> : null}
    </button>
  );
}
