import type { TextQuoteSelector } from '../../lib/model/selector.ts';

const contextLength = 32;

/**
 * A selector for words of a page.
 * @param blocks the page's paragraphs, points and cells as plain text
 * @param page its name, for whoever wrote the words wrongly
 * @throws where they do not stand in it exactly once
 */
export function pinIn(blocks: readonly string[], quote: string, page: string): TextQuoteSelector {
  const [text, ...others] = blocks.filter((block) => block.includes(quote));
  if (text === undefined || others.length > 0 || text.split(quote).length > 2) {
    throw new Error(`“${quote}” does not stand exactly once in ${page}`);
  }
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return {
    type: 'TextQuoteSelector',
    exact: quote,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}
