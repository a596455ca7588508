/**
 * Moves the focus within a toolbar by the arrow keys, Home and End; it goes around at the ends. Left
 * and right are those of the reading direction.
 */
export function toNeighbour(event: KeyboardEvent, toolbar: HTMLElement | null): void {
  const root = toolbar?.getRootNode() as Document | ShadowRoot | undefined;
  const buttons = [...(toolbar?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(root?.activeElement as HTMLButtonElement);
  if (!toolbar || at < 0) return;
  const rightToLeft = getComputedStyle(toolbar).direction === 'rtl';
  const step = rightToLeft ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: at + step,
    ArrowLeft: at - step,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[(target + buttons.length) % buttons.length]?.focus();
}
