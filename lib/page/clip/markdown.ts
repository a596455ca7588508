import Defuddle, { type DefuddleOptions } from 'defuddle/full';

/** Writes what it is given, and takes nothing away. */
const asItIs: DefuddleOptions = {
  contentSelector: 'body',
  separateMarkdown: true,
  removeExactSelectors: false,
  removePartialSelectors: false,
  removeHiddenElements: false,
  removeLowScoring: false,
  removeContentPatterns: false,
};

/** Pictures that are written into the page itself would fill a clip with what nobody can read. */
const inlineImage = /!\[[^\]]{0,1000}\]\(<?data:[^)]*\)/g;

/**
 * A fragment of HTML as Markdown, whole and as it is, but for scripts: addresses made absolute.
 * @param url the address of the page that it comes from
 */
export function markdownOf(html: string, url: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { contentMarkdown } = new Defuddle(page, { ...asItIs, url }).parse();
  return (contentMarkdown ?? '').replace(inlineImage, '').trim();
}
