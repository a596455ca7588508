import DOMPurify from 'dompurify';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const safeAddress = /^(?:https?|mailto):/i;

const settings = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'sup'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'img', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'start', 'align', 'type', 'checked'],
  ALLOWED_URI_REGEXP: safeAddress,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // In a page that allows no policies, asking for one would be reported to its server.
  TRUSTED_TYPES_POLICY: null,
};

/** An image would tell its server who reads the note, and when: a link leaves that to the reader. */
function linkTo(image: HTMLImageElement): HTMLElement {
  const source = image.getAttribute('src') ?? '';
  const link = image.ownerDocument.createElement(image.closest('a') ? 'span' : 'a');
  if (link.localName === 'a') link.setAttribute('href', source);
  link.textContent = image.alt || source;
  return link;
}

/** Written by strangers: the page behind a link gets no handle on ours, and no word of it. */
function guard(link: HTMLAnchorElement): void {
  if (!safeAddress.test(link.getAttribute('href') ?? '')) {
    link.replaceWith(...link.childNodes);
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow ugc';
}

/**
 * GitHub-flavoured Markdown as safe elements: the only place where text becomes HTML. HTML in it stays text; addresses other than http, https
 * and mailto lose their link; images become links; nothing is fetched.
 */
export function renderMarkdown(markdown: string): DocumentFragment {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  // The fragment belongs to a document without a window until it is shown: its images do not load.
  const fragment = DOMPurify.sanitize(html, { ...settings, RETURN_DOM_FRAGMENT: true });
  for (const image of fragment.querySelectorAll('img')) image.replaceWith(linkTo(image));
  for (const link of fragment.querySelectorAll('a')) guard(link);
  for (const box of fragment.querySelectorAll('input')) box.replaceWith(box.checked ? '☑' : '☐');
  return fragment;
}
