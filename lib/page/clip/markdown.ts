import { standardise } from './boundary/defuddle.ts';
import { prepare } from './prepare/prepare.ts';
import { bodyOf } from './textOf.ts';
import { write } from './write/write.ts';

/**
 * A fragment of HTML as Markdown, whole and as it is, but for scripts: addresses made absolute.
 * @param url the address of the page that it comes from
 */
export function markdownOf(html: string, url: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  prepare(page, url);
  return write(bodyOf(standardise(page, 'body')), url);
}
