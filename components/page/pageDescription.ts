import { type PageHint, pageHint } from '../../lib/page/hint/pageHint.ts';

/** What a note's resource needs to know of its page. */
export interface PageDescription extends PageHint {
  title: string;
  site: string | null;
  /** BCP 47 */
  language: string | null;
}

export const pageDescription = (document: Document): PageDescription => ({
  ...pageHint(document, document.location.href),
  title: document.title,
  site: document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content || null,
  language: document.documentElement.lang || null,
});
