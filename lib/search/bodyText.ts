import type { SearchDocument } from './document.ts';
import { plainText, withoutTags } from './plainText.ts';

/** A document's Markdown as the text that is searched and shown: surfaces show a note's HTML as text. */
export const bodyText = ({ type, body }: Pick<SearchDocument, 'type' | 'body'>): string =>
  plainText(type === 'resource' ? withoutTags(body) : body);
