import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const blocks =
  'address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,ol,p,pre,section,table,td,th,tr,ul';

const unseen = 'script,style,noscript,template,.sr-only,[data-footnote-backref]';

/** The words people read in a piece of HTML, blocks apart from each other. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(unseen)) element.remove();
  for (const element of body.querySelectorAll(blocks)) {
    element.before('\n');
    element.after('\n');
  }
  return body.textContent ?? '';
}

/** The words people read in Markdown; HTML in it counts as what it shows. */
export const textOfMarkdown = (markdown: string): string =>
  textOfHtml(
    micromark(markdown, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
    }),
  );

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** F1 of the words of `found` against those of `expected`, both taken as multisets; 1 where both have none. */
export function wordsF1(found: string, expected: string): number {
  const ours = counted(found);
  const theirs = counted(expected);
  const all = total(ours) + total(theirs);
  if (all === 0) return 1;
  let both = 0;
  for (const [word, count] of ours) both += Math.min(count, theirs.get(word) ?? 0);
  return (2 * both) / all;
}
