import { boxCallouts } from './callouts.ts';
import { markWords } from './marks.ts';

/** What is said of parts of a document to those who do not see it. */
export interface DocumentWords {
  table: string;
  code: string;
  backToText: string;
  picture: string;
}

const headings = 'h1, h2, h3, h4, h5, h6';

const levelOf = ({ localName }: Element): number => Number(localName.slice(1));

/** The page's own title stands above its text: where the text has headings of that rank, all step down. */
function stepDown(root: DocumentFragment): void {
  if (!root.querySelector('h1')) return;
  for (const heading of root.querySelectorAll(headings)) {
    const lower = document.createElement(`h${Math.min(6, levelOf(heading) + 1)}`);
    lower.append(...heading.childNodes);
    lower.id = heading.id;
    lower.className = heading.className;
    heading.replaceWith(lower);
  }
}

const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-')
    .slice(0, 80);

function nameHeadings(root: DocumentFragment): void {
  const used = new Map<string, number>();
  for (const heading of root.querySelectorAll(headings)) {
    if (heading.id) continue;
    const slug = slugOf(heading.textContent ?? '');
    const before = used.get(slug) ?? 0;
    used.set(slug, before + 1);
    heading.id = `user-content-${before === 0 ? slug : `${slug}-${before}`}`;
  }
}

/** Names that are the document's own affair would be styles and places of ours. */
function keepOwnNames(root: DocumentFragment): void {
  for (const named of root.querySelectorAll('[id]')) {
    if (!named.id.startsWith('user-content-') && named.id !== 'footnote-label') {
      named.removeAttribute('id');
    }
  }
  for (const element of root.querySelectorAll('[class]')) {
    const language = /(?:^|\s)language-([\w+#.-]{1,30})/.exec(element.className)?.[1];
    const isNotes = element.matches('section.footnotes');
    const isUnseen = element.id === 'footnote-label';
    element.removeAttribute('class');
    if (isNotes) element.className = 'reader-footnotes';
    if (isUnseen) element.className = 'reader-footnotes-label';
    if (language && element.parentElement?.localName === 'pre') {
      element.parentElement.dataset.language = language;
    }
  }
}

/** What is wider than the column scrolls by itself. */
function letScroll(root: DocumentFragment, words: DocumentWords): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = document.createElement('div');
    box.className = 'reader-scroll';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', words.table);
    table.replaceWith(box);
    box.append(table);
  }
  for (const code of root.querySelectorAll('pre')) {
    code.classList.add('reader-scroll');
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', words.code);
  }
}

/** Until a picture is asked for, what the page says of it stands in its place, without adding to the words. */
function holdPlaces(root: DocumentFragment, words: DocumentWords): void {
  for (const image of root.querySelectorAll('img')) {
    const place = document.createElement('span');
    place.className = 'reader-picture';
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', image.alt || words.picture);
    place.dataset.source = image.dataset.source ?? '';
    image.replaceWith(place);
  }
}

/** Brings a safe document into the form in which the reader shows it. Its words stay as they are. */
export function shapeDocument(root: DocumentFragment, words: DocumentWords): void {
  keepOwnNames(root);
  boxCallouts(root);
  markWords(root);
  stepDown(root);
  nameHeadings(root);
  letScroll(root, words);
  holdPlaces(root, words);
  for (const link of root.querySelectorAll('a[href^="#user-content-fnref"]')) {
    link.setAttribute('aria-label', words.backToText);
  }
}
