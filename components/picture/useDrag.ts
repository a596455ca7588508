import { useRef } from 'preact/hooks';
import { type Box, drawn, type Handle, isWhole, moved, resized, type Size } from './box.ts';

/** What the pointer took hold of: a handle, or a place in the image. */
type Hold = { by: Handle } | { by: 'part' };

interface Drag {
  hold: Hold;
  from: { x: number; y: number };
  /** the point in the image where it began */
  at: { x: number; y: number };
  box: Box;
  begun: boolean;
}

/** A press that moves less than this is no drag. CSS pixels. */
const threshold = 4;

const within = ({ left, top, width, height }: Box, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

/**
 * Changes a part of an image by mouse, pen or touch: handles resize it, its inside moves it, and
 * anywhere else, or where there is nowhere to move to, a new part is drawn.
 * @param image the element that shows the image, whole
 * @returns listeners for the element around image and handles; handles carry `data-handle`
 */
export function useDrag(
  image: { current: HTMLElement | null },
  size: Size,
  box: Box,
  onBox: (box: Box) => void,
) {
  const drag = useRef<Drag | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary || !image.current) return;
    const target = event.target as HTMLElement;
    const shown = image.current.getBoundingClientRect();
    const at = {
      x: ((event.clientX - shown.left) / shown.width) * size.width,
      y: ((event.clientY - shown.top) / shown.height) * size.height,
    };
    const by = (target.closest<HTMLElement>('[data-handle]')?.dataset.handle ?? 'part') as Handle;
    const from = { x: event.clientX, y: event.clientY };
    drag.current = { hold: { by }, from, at, box, begun: false };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current;
    if (!now || !event.isPrimary || !image.current) return;
    const x = event.clientX - now.from.x;
    const y = event.clientY - now.from.y;
    if (!now.begun && Math.hypot(x, y) < threshold) return;
    now.begun = true;
    const shown = image.current.getBoundingClientRect();
    const dx = (x / shown.width) * size.width;
    const dy = (y / shown.height) * size.height;
    const { hold, at } = now;
    if (hold.by !== 'part') onBox(resized(now.box, hold.by, dx, dy, size));
    else if (within(now.box, at.x, at.y) && !isWhole(now.box, size)) {
      onBox(moved(now.box, dx, dy, size));
    } else onBox(drawn(at.x, at.y, dx, dy, size));
  };

  const onPointerEnd = () => {
    drag.current = null;
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
  };
}
