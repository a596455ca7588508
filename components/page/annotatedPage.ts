import type { Selector } from '../../lib/model/selector.ts';
import { type Anchorer, createAnchorer, describe } from '../../lib/page/anchor/index.ts';
import type { PageHint } from '../../lib/page/hint/pageHint.ts';
import { pageHint } from '../../lib/page/hint/pageHint.ts';

/** What a note's resource needs to know of its page. */
export interface PageDescription extends PageHint {
  title: string;
  site: string | null;
  /** BCP 47 */
  language: string | null;
}

/** What notes are pinned to: the page in a tab, or what one of our own pages shows of one. */
export interface AnnotatedPage {
  readonly document: Document;
  /** what the words are under: the document, or the element that holds what is shown */
  readonly root: Node;
  hint(): PageHint;
  describe(): PageDescription;
  /** how to find some of the words again */
  selectorsOf(range: Range): Selector[];
  /** finds notes' words as they stand now */
  createAnchorer(): Anchorer;
  /**
   * Brings words into being that are known but not laid out yet: their range may be another afterwards.
   * Absent where all words are laid out.
   */
  layOut?(range: Range): Promise<void>;
}

/** The web page of a document, by what it says of itself at the moment of asking. */
export function webPage(document: Document): AnnotatedPage {
  const hint = () => pageHint(document, document.location.href);
  return {
    document,
    root: document,
    hint,
    selectorsOf: (range) => describe(range, document),
    createAnchorer: () => createAnchorer(document),
    describe: () => ({
      ...hint(),
      title: document.title,
      site:
        document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content || null,
      language: document.documentElement.lang || null,
    }),
  };
}
