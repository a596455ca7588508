/** Elements of a text: a book's chapter has some thousand, and layout takes a second from here on. */
const mostElements = 30_000;
/** Elements around a word: tables within tables take twice as long for each further one. */
const deepest = 100;

/** Elements without content, and those that end where the next one begins. */
const flat = new Set(['br', 'hr', 'img', 'input', 'col', 'p']);

/** Whether HTML has more elements, or deeper ones, than a page stays usable with: such text was made to hurt. */
export function isTooMuch(html: string): boolean {
  let elements = 0;
  let depth = 0;
  for (const [, end, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (!end) elements += 1;
    if (flat.has(name!)) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (elements > mostElements || depth > deepest) return true;
  }
  return false;
}
