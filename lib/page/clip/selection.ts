import type { Passage } from '../../model/clip.ts';
import { limits } from '../../model/limits.ts';
import { clampRange, describe, releaseText } from '../anchor/index.ts';
import { readSelection } from '../selection/readSelection.ts';
import { markdownOf } from './markdown.ts';

/** What a quote cannot say: Markdown is kept beside it where a passage has any of these. */
const structure =
  'h1, h2, h3, h4, h5, h6, ul, ol, dl, table, pre, code, blockquote, a[href], img, picture, math, sup, p + p';

/** Without these around them, items, cells and lines of code are loose words. */
const containers = 'ul, ol, dl, table, thead, tbody, tfoot, tr, pre, code, blockquote';

/** HTML that is longer than this, in code units, is more than a body can hold: its words alone are cut to that. */
const longestHtml = 500_000;

/** The elements that `cloneContents` copies, in the order of the copy. */
function copiedFrom(range: Range): Element[] {
  const top = range.commonAncestorContainer;
  if (top.nodeType === Node.TEXT_NODE) return [];
  const within = top as ParentNode;
  return [...within.querySelectorAll('*')].filter((element) => range.intersectsNode(element));
}

/** Puts into copies of hosts what their open shadow roots show: a copy has no shadow root of its own. */
function fillHosts(live: readonly Element[], copy: ParentNode): void {
  const twins = [...copy.querySelectorAll('*')];
  for (const [index, { shadowRoot }] of live.entries()) {
    if (!shadowRoot) continue;
    const content = [...shadowRoot.childNodes].map((node) => node.cloneNode(true));
    const slotted = [...(twins[index]?.childNodes ?? [])];
    twins[index]?.replaceChildren(...content);
    const slot = twins[index]?.querySelector('slot:not([name])');
    slot?.replaceWith(...slotted);
  }
}

/** The containers that a passage lies in, as far as it needs them to be what it is; innermost first. */
function around(range: Range): Element[] {
  const node = range.commonAncestorContainer;
  const inner = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const outer = inner?.closest('pre, table') ?? (inner?.matches(containers) ? inner : null);
  const whole = inner?.matches('td, th, td *, th *') ? inner.closest('pre') : outer;
  const path: Element[] = [];
  for (let at = inner; whole && at && whole.contains(at); at = at.parentElement) {
    if (at.matches(containers)) path.push(at);
  }
  return path;
}

/** A copy of what a range covers, with the containers that give it its form. The page is not changed. */
function copyOf(range: Range): HTMLElement {
  const document = range.startContainer.ownerDocument ?? (range.startContainer as Document);
  // A document of its own fetches no picture that is put into it.
  const inert = document.implementation.createHTMLDocument('');
  const fragment = range.cloneContents();
  fillHosts(copiedFrom(range), fragment);
  let content: Node = inert.adoptNode(fragment);
  for (const container of around(range)) {
    const shell = inert.importNode(container, false);
    shell.append(content);
    content = shell;
  }
  inert.body.append(content);
  for (const unseen of inert.body.querySelectorAll('script, style, noscript, template')) {
    unseen.remove();
  }
  return inert.body;
}

/** The Markdown of what a range covers; empty where its words say it all. */
function markdownIn(range: Range, url: string): string {
  const copy = copyOf(range);
  if (!copy.querySelector(structure)) return '';
  const html = copy.innerHTML;
  return html.length > longestHtml ? range.toString() : markdownOf(html, url).trim();
}

/**
 * What is selected in a page, one passage for each stretch (Firefox selects several with Ctrl), in the
 * order of the page. Blank stretches are left out.
 * @param url the page's address, which its links are made absolute by
 */
export function readPassages(document: Document, url: string): Passage[] {
  try {
    return selectedIn(document).map((range) => passageOf(range, document, url));
  } finally {
    // The page is read for this alone: nobody follows it from here.
    releaseText(document);
  }
}

function selectedIn(document: Document): Range[] {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount < 2) {
    const range = readSelection(document);
    return range ? [range] : [];
  }
  return Array.from({ length: selection.rangeCount }, (_, at) =>
    selection.getRangeAt(at).cloneRange(),
  ).filter((range) => !range.collapsed && /\S/.test(range.toString()));
}

function passageOf(range: Range, document: Document, url: string): Passage {
  // What is longer than a quote may be is pinned by its beginning; the quote itself is cut by the store, with word.
  const pinned = clampRange(range, document, limits.characters.quote);
  const selectors = describe(pinned, document);
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const isWhole = pinned === range && quoted?.type === 'TextQuoteSelector';
  const quote = isWhole ? quoted.exact : range.toString().replace(/\s+/g, ' ').trim();
  return { selectors, quote, markdown: markdownIn(range, url) };
}
