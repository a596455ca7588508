import type { Handlers } from '../../lib/messaging/serve.ts';
import type { surfaceCalls } from '../../lib/messaging/surface.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { bringAnnotator } from './annotator.ts';
import { captureTab } from './capture.ts';
import { followEngines } from './engines.ts';
import type { HubHolder } from './hub.ts';
import type { Library } from './library.ts';
import { openPage } from './openPage.ts';
import { pictureTab } from './pictureTab.ts';
import { takeReport } from './reports.ts';
import { followPermission } from './sentinel.ts';
import { lookAtHub, syncNow } from './syncing.ts';

type SurfaceHandlers = Pick<
  Handlers<typeof surfaceCalls>,
  | 'sync.wake'
  | 'sync.look'
  | 'sync.now'
  | 'tab.capture'
  | 'tab.picture'
  | 'tab.annotate'
  | 'tab.report'
  | 'page.open'
  | 'permission.changed'
  | 'engines.changed'
  | 'search.wake'
>;

/**
 * Does for the extension's own pages what only the background can.
 * @param wrote called when a page of the extension wrote into the store
 */
export const surfaceHandlers = (parts: {
  library: Library;
  hub: HubHolder;
  wakeSearch: () => void;
  wrote: () => void;
}): SurfaceHandlers => ({
  async 'sync.wake'() {
    parts.wrote();
    return ok(null);
  },
  async 'sync.look'() {
    await lookAtHub(parts.hub);
    return ok(null);
  },
  async 'sync.now'() {
    await syncNow(parts.hub);
    return ok(null);
  },
  'tab.capture': ({ tabId }) => captureTab(tabId),
  async 'tab.picture'({ tabId, urlKey }) {
    return pictureTab(await parts.library(), tabId, urlKey);
  },
  'tab.report': async ({ tabId }) => ok(await takeReport(parts.library, tabId)),
  async 'tab.annotate'({ tabId }) {
    if (await bringAnnotator(tabId)) return ok(null);
    return fail({ code: 'unreadable', message: 'the browser does not let us into this page' });
  },
  async 'page.open'({ url, annotationId }) {
    await openPage(await parts.library(), url, annotationId);
    return ok(null);
  },
  async 'permission.changed'() {
    await followPermission();
    return ok(null);
  },
  async 'engines.changed'() {
    await followEngines(parts.library);
    return ok(null);
  },
  async 'search.wake'() {
    parts.wakeSearch();
    return ok(null);
  },
});
