import DOMPurify from 'dompurify';
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTableHtml } from 'micromark-extension-gfm-table';
import { gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item';
import type { MemberId } from '../../lib/model/id.ts';
import { memberOf } from '../../lib/model/mention.ts';
import { noteSyntax } from '../../lib/model/noteSyntax.ts';
import { codeRules, noteRules, safeAddress } from './sanitiseRules.ts';

const noteHtml = [
  gfmAutolinkLiteralHtml(),
  gfmStrikethroughHtml(),
  gfmTableHtml(),
  gfmTaskListItemHtml(),
];

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];

/** An image would tell its server who reads the note, and when: a link leaves that to the reader. */
function linkTo(image: HTMLImageElement): HTMLElement {
  const source = image.getAttribute('src') ?? '';
  const link = image.ownerDocument.createElement(image.closest('a') ? 'span' : 'a');
  if (link.localName === 'a') link.setAttribute('href', source);
  link.textContent = image.alt || source;
  return link;
}

/** Written by strangers: the page behind a link gets no handle on ours, and no word of it. */
export function guard(link: HTMLAnchorElement, safe: RegExp): void {
  const address = link.getAttribute('href') ?? '';
  if (!safe.test(address)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  if (address.startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow ugc';
}

/** A block of code keeps the name of its language, for a highlighter, and nothing keeps a class of its writer's. */
function keepLanguage(element: Element): void {
  const language = /^language-([\w+#-]{1,30})$/.exec(element.className)?.[1];
  element.removeAttribute('class');
  if (language && element.matches('pre > code')) element.setAttribute('data-language', language);
}

/** A box to tick, as a sign that cannot be clicked. */
export const readable = (box: HTMLInputElement) => box.replaceWith(box.checked ? '☑' : '☐');

/**
 * GitHub-flavoured Markdown of a note as safe elements. HTML in it stays text; addresses other than http, https
 * and mailto lose their link; members are shown by their names; images become links; nothing is fetched.
 * @param mention what stands for a member whom it names, by the words that it names them with
 */
export function renderMarkdown(
  markdown: string,
  mention: (id: MemberId, words: string) => Node,
): DocumentFragment {
  const html = micromark(markdown, {
    extensions: noteSyntax,
    htmlExtensions: noteHtml,
    // It knows no mentions. What is dangerous is kept out here: by DOMPurify's rules, and again by `guard`.
    allowDangerousProtocol: true,
  });
  // The fragment belongs to a document without a window until it is shown: its images do not load.
  const fragment = DOMPurify.sanitize(html, { ...noteRules, RETURN_DOM_FRAGMENT: true });
  for (const element of fragment.querySelectorAll('[class]')) keepLanguage(element);
  for (const link of fragment.querySelectorAll('a')) {
    const id = memberOf(link.getAttribute('href') ?? '');
    if (id) link.replaceWith(mention(id, link.textContent));
  }
  for (const image of fragment.querySelectorAll('img')) image.replaceWith(linkTo(image));
  for (const link of fragment.querySelectorAll('a')) guard(link, safeAddress);
  for (const box of fragment.querySelectorAll('input')) readable(box);
  return fragment;
}

/** What a page's table or small print is kept as where Markdown has no words for it. All else stays text. */
const keptHtml =
  /^<\/?(?:table|caption|colgroup|thead|tbody|tfoot|tr|th|td|sub|sup|br|mark|kbd|ins|del|u|s|dl|dt|dd|figure|figcaption|details|summary|ruby|rt|rp|img)(?=[\s/>])/i;

const keepHtml: HtmlExtension = {
  enter: {
    htmlFlow(token) {
      this.lineEndingIfNeeded();
      if (keptHtml.test(this.sliceSerialize(token))) this.setData('ignoreEncode', true);
    },
    htmlText(token) {
      if (keptHtml.test(this.sliceSerialize(token))) this.setData('ignoreEncode', true);
    },
  },
};

/**
 * The Markdown of a whole document as HTML that is not safe yet: for `documentNodes`, and for nothing else.
 * Needs no document, so that it can be done beside the page: hostile text of the longest length takes
 * minutes.
 * @param footnotes what the list of footnotes is called
 */
export const documentHtml = (markdown: string, footnotes: string): string =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ label: footnotes, backLabel: '' }), keepHtml],
  });

/** Code as a highlighter marked it, as safe elements: spans that say by their class what they are. */
export const codeNodes = (html: string): DocumentFragment =>
  DOMPurify.sanitize(html, { ...codeRules, RETURN_DOM_FRAGMENT: true });
