const blocks =
  'p, div, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, tr, td, th, figcaption, br, hr, section, article';

/** The words of a piece of HTML, those of blocks apart from each other. */
export function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const block of body.querySelectorAll(blocks)) block.before('\n');
  for (const block of body.querySelectorAll(blocks)) block.after('\n');
  return body.textContent ?? '';
}
