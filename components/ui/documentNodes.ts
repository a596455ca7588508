import DOMPurify from 'dompurify';
import { documentAddress, documentRules } from './documentRules.ts';
import { guard, readable } from './renderMarkdown.ts';

/**
 * A document of `documentHtml` as safe elements. Images have no `src`, so that nothing is fetched: the address
 * is in `data-source`.
 */
export function documentNodes(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...documentRules, RETURN_DOM_FRAGMENT: true });
  for (const image of fragment.querySelectorAll('img')) {
    image.dataset.source = image.getAttribute('src') ?? '';
    image.removeAttribute('src');
  }
  for (const link of fragment.querySelectorAll('a')) guard(link, documentAddress);
  for (const box of fragment.querySelectorAll('input')) readable(box);
  return fragment;
}
