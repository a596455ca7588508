/** The kinds that callouts have in GitHub's alerts and Obsidian's callouts, by what they come to. */
const tones: Readonly<Record<string, 'note' | 'good' | 'warn' | 'bad'>> = {
  tip: 'good',
  hint: 'good',
  success: 'good',
  check: 'good',
  done: 'good',
  warning: 'warn',
  caution: 'warn',
  attention: 'warn',
  important: 'warn',
  danger: 'bad',
  error: 'bad',
  failure: 'bad',
  bug: 'bad',
};

const head = /^\s*\[!([\w-]+)\][+-]?[^\S\n]*([^\n]*)(?:\n|$)/;

const titled = (kind: string): string =>
  kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

/** Where the first line of a paragraph is broken by an element, the line ends with the paragraph. */
function headOf(quote: Element): { first: Element; text: Text; found: RegExpExecArray } | null {
  const first = quote.firstElementChild;
  const text = first?.firstChild;
  if (first?.localName !== 'p' || text?.nodeType !== Node.TEXT_NODE) return null;
  const found = head.exec(text.nodeValue ?? '');
  return found ? { first, text: text as Text, found } : null;
}

/** Makes boxes with a title of quotations that begin with `[!note]`. */
export function boxCallouts(root: ParentNode): void {
  for (const quote of [...root.querySelectorAll('blockquote')].reverse()) {
    const opened = headOf(quote);
    if (!opened) continue;
    const { first, text, found } = opened;
    const kind = found[1]!.toLowerCase().replace(/^-+/, '');
    const box = quote.ownerDocument.createElement('aside');
    box.className = `reader-callout reader-callout-${tones[kind] ?? 'note'}`;
    const title = quote.ownerDocument.createElement('p');
    title.className = 'reader-callout-title';
    title.textContent = found[2]?.trim() || titled(kind);
    text.nodeValue = text.nodeValue!.slice(found[0].length);
    if (!/\S/.test(first.textContent ?? '') && !first.querySelector('*')) first.remove();
    box.append(title, ...quote.childNodes);
    quote.replaceWith(box);
  }
}
