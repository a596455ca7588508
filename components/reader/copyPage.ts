import type { Resource } from '../../lib/model/resource.ts';
import { createAnchorer, describe } from '../../lib/page/anchor/index.ts';
import type { AnnotatedPage } from '../page/annotatedPage.ts';

/**
 * The kept copy of a page as something that notes are pinned to. What is said of its address is the
 * page's, as it was kept; which page it is, the background knows from the address of the reader.
 * @param root what the copy's words are under
 */
export function copyPage(root: HTMLElement, resource: Resource): AnnotatedPage {
  const { title, site, language } = resource;
  const hint = () => ({ canonical: null, doi: null });
  return {
    document: root.ownerDocument,
    root,
    hint,
    describe: () => ({ ...hint(), title, site, language }),
    selectorsOf: (range) => describe(range, root),
    createAnchorer: () => createAnchorer(root),
  };
}
