import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageHint } from '../lib/page/hint/pageHint.ts';

/** Run in a tab by the side panel: answers what the page says of its own address. */
export default defineUnlistedScript(() => pageHint(document, location.href));
