import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Extraction } from '../lib/messaging/extraction.ts';
import { limits } from '../lib/model/limits.ts';
import { firstCharacters } from '../lib/model/text.ts';
import { extractClip } from '../lib/page/clip/index.ts';

/** Run in a tab to clip it: reads the page, and what is selected in it. */
export default defineUnlistedScript(async (): Promise<Extraction> => {
  if (document.contentType === 'application/pdf') return { state: 'pdf' };
  return {
    state: 'extracted',
    page: await extractClip(document, location.href),
    selection: firstCharacters(String(getSelection() ?? ''), limits.characters.quote),
  };
});
