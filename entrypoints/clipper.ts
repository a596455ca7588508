import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Extraction } from '../lib/messaging/extraction.ts';
import { extractClip } from '../lib/page/clip/index.ts';
import { readPassages } from '../lib/page/clip/selection.ts';

/** Run in a tab to clip it: reads the page, and what is selected in it. */
export default defineUnlistedScript(async (): Promise<Extraction> => {
  if (document.contentType === 'application/pdf') return { state: 'pdf' };
  const passages = readPassages(document, location.href);
  return { state: 'extracted', page: await extractClip(document, location.href), passages };
});
