import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Extraction } from '../lib/messaging/extraction.ts';
import type { Passage } from '../lib/model/clip.ts';
import { extractClip } from '../lib/page/clip/index.ts';
import { readPassages } from '../lib/page/clip/selection.ts';

/** A page whose selection cannot be read is still a page to clip. */
function passagesIn(document: Document): Passage[] {
  try {
    return readPassages(document, location.href);
  } catch (error) {
    console.error('Commonplace: the selection could not be read', error);
    return [];
  }
}

/** Run in a tab to clip it: reads the page, and what is selected in it. */
export default defineUnlistedScript(async (): Promise<Extraction> => {
  if (document.contentType === 'application/pdf') return { state: 'pdf' };
  const passages = passagesIn(document);
  return { state: 'extracted', page: await extractClip(document, location.href), passages };
});
