import { unmarked } from '../prepare/prepare.ts';
import { writerFor } from './blocks.ts';
import { writeMedia } from './media.ts';
import { writeScripts } from './scripts.ts';
import { levelTables } from './tables.ts';

const withoutWords =
  'svg, canvas, script, style, template, img[src^="data:" i], img:not([src], [srcset])';

/** A place in the page that a link names, as an address that can be followed from elsewhere. */
function placesOf(markdown: string, url: string): string {
  const page = url.replace(/#.*$/, '');
  let fenced = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^[\s>]*(?:(?:-|\d+\.)\s+)*(?:```|~~~)/.test(line)) fenced = !fenced;
      return fenced ? line : line.replace(/\]\((?=#)/g, `](${page}`);
    })
    .join('\n');
}

/**
 * Standardised HTML, as Defuddle gives it, as Markdown without any HTML in it. Uses the HTML up.
 * @param url the address of the page that it comes from
 */
export function write(body: HTMLElement, url: string): string {
  for (const element of body.querySelectorAll(withoutWords)) element.remove();
  for (const link of body.querySelectorAll('a[href="#"]')) link.replaceWith(...link.childNodes);
  levelTables(body);
  writeMedia(body);
  writeScripts(body);
  return unmarked(placesOf(writerFor(url)(body), url)).trim();
}
