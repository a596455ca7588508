/**
 * Follows a link to a place in the text, a footnote for one. The address stays that of the reader, as what it
 * shows is known by it.
 */
export function followWithin(event: MouseEvent & { currentTarget: HTMLElement }): void {
  const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
  const name = link ? link.getAttribute('href')?.slice(1) : undefined;
  if (!name) return;
  event.preventDefault();
  const target = event.currentTarget.querySelector<HTMLElement>(
    `#${CSS.escape(decodeURIComponent(name))}`,
  );
  if (!target) return;
  if (!target.matches('a[href]')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
