import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { afterArrow } from './arrowKey.ts';
import { type Box, type Handle, handles, type Size } from './box.ts';
import { useDrag } from './useDrag.ts';
import './crop.css';

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

/** How far an arrow key goes, in CSS pixels of what was shown. */
const step = 10;

const partText = ({ width, height, left, top }: Box): string =>
  i18n.t('picture.partAt', [String(width), String(height), String(left), String(top)]);

/** Where an edge is; of a corner, where it is across. Pixels. */
function placeOf({ left, top, width, height }: Box, handle: Handle): number {
  if (handle === 'n') return top;
  if (handle === 's') return top + height;
  return handle.includes('w') ? left : left + width;
}

/** An image with the part of it that is to be kept, changed by pointer and by arrow keys. */
export function CropStage({
  src,
  alt,
  size,
  scale,
  box,
  onBox,
}: {
  src: string;
  alt: string;
  size: Size;
  /** pixels of the image in a CSS pixel */
  scale: number;
  box: Box;
  onBox: (box: Box) => void;
}) {
  const image = useRef<HTMLImageElement>(null);
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => part.current?.focus(), []);
  const drag = useDrag(image, size, box, onBox);
  const onKeyDown = (held: Handle | null) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterArrow(box, event, held, Math.round(step * scale), size);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onBox(next);
  };
  const place = {
    left: percent(box.left, size.width),
    top: percent(box.top, size.height),
    width: percent(box.width, size.width),
    height: percent(box.height, size.height),
  };

  return (
    <div class="crop-stage" dir="ltr" {...drag}>
      <img ref={image} class="crop-image" src={src} alt={alt} draggable={false} />
      <div class="crop-shade">
        <div class="crop-window" style={place} />
      </div>
      <div class="crop-part" style={place}>
        <div
          ref={part}
          class="crop-hold"
          role="slider"
          tabIndex={0}
          aria-label={i18n.t('picture.part')}
          aria-describedby="crop-keys"
          aria-valuemin={0}
          aria-valuemax={size.width}
          aria-valuenow={box.left}
          aria-valuetext={partText(box)}
          onKeyDown={onKeyDown(null)}
        />
        {handles.map((handle) => (
          <div
            key={handle}
            class={`crop-handle crop-handle-${handle}`}
            data-handle={handle}
            role="slider"
            tabIndex={0}
            aria-label={i18n.t(`picture.handle.${handle}`)}
            aria-orientation={handle === 'n' || handle === 's' ? 'vertical' : 'horizontal'}
            aria-valuemin={0}
            aria-valuemax={handle === 'n' || handle === 's' ? size.height : size.width}
            aria-valuenow={placeOf(box, handle)}
            aria-valuetext={partText(box)}
            onKeyDown={onKeyDown(handle)}
          />
        ))}
      </div>
    </div>
  );
}
