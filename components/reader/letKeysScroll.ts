/**
 * Lets what scrolls by itself take the focus, so that keys can scroll it, for as long as it is wider than
 * its column.
 * @returns a function that stops looking
 */
export function letKeysScroll(text: HTMLElement): () => void {
  const boxes = [...text.querySelectorAll<HTMLElement>('.reader-scroll')];
  const look = () => {
    const wide = boxes.map((box) => box.scrollWidth > box.clientWidth);
    boxes.forEach((box, index) => {
      if (wide[index]) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    });
  };
  const observer = new ResizeObserver(look);
  observer.observe(text);
  return () => observer.disconnect();
}
