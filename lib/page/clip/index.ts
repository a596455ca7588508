import type { ExtractedClip } from '../../model/clip.ts';
import { countWords } from '../../model/countWords.ts';
import { pageHint } from '../hint/pageHint.ts';
import { type Article, readArticle } from './article.ts';
import { extentOf, isBeyondReading } from './extent.ts';
import { declaredIn } from './metadata/declared.ts';
import { doiOf } from './metadata/doi.ts';
import { metadataOf } from './metadata/metadata.ts';
import { plainArticle } from './plainArticle.ts';
import { snapshot } from './snapshot.ts';

/** A page that the readers cannot take, too big or broken in a way of its own, still has words. */
function articleOf(document: Document, url: string): Article {
  if (!document.body || isBeyondReading(extentOf(document))) return plainArticle(document);
  try {
    return readArticle(snapshot(document), url);
  } catch (error) {
    console.warn('Commonplace: the page was taken as plain text', error);
    return plainArticle(document);
  }
}

/**
 * Reads a page as it is rendered now: its main text as Markdown with absolute addresses, and what it
 * says about itself. The page is not changed and nothing is fetched.
 * @param url the page's address in its tab
 */
export async function extractClip(document: Document, url: string): Promise<ExtractedClip> {
  const article = articleOf(document, url);
  const metadata = metadataOf(document, article, url);
  const { canonical, doi } = pageHint(document, url);
  return {
    url,
    canonical,
    doi: doi ?? doiOf(document, declaredIn(document), [url, canonical]),
    ...metadata,
    markdown: article.markdown,
    words: countWords(article.text, metadata.language),
  };
}
