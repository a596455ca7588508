import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { type AnnotationId, idSchema, newId, type ResourceId } from '../../lib/model/id.ts';
import type { KeptRows } from '../../lib/model/kept.ts';
import { fail } from '../../lib/model/result.ts';
import { takeBack } from '../../lib/store/takeBack.ts';
import type { Library } from './library.ts';
import { tabRecord } from './tabRecord.ts';

/** What was kept last from the menu of a tab. */
const keptLast = tabRecord(
  'kept',
  v.object({
    keptId: v.string(),
    annotationIds: v.array(idSchema<AnnotationId>()),
    resourceId: v.nullable(idSchema<ResourceId>()),
  }),
);

/** @returns the name by which the tab's page may take it back */
export async function rememberKept(tabId: number, kept: KeptRows): Promise<string> {
  const keptId = newId();
  const { annotationIds, resourceId } = kept;
  await keptLast.set(tabId, { keptId, annotationIds, resourceId });
  return keptId;
}

export const forgetKept = (): void =>
  browser.tabs.onRemoved.addListener((tabId) => void keptLast.remove(tabId));

/**
 * Takes back what a tab kept last, for its own page.
 * @param wrote called after the change
 */
export const keptHandlers = (
  library: Library,
  wrote: () => void,
): Pick<Handlers<typeof pageCalls>, 'kept.takeBack'> => ({
  async 'kept.takeBack'({ keptId }, sender) {
    const tabId = sender.tab?.id ?? -1;
    const kept = await keptLast.get(tabId);
    if (kept?.keptId !== keptId) return fail({ code: 'notFound', message: 'not kept from here' });
    const taken = await takeBack(await library(), kept);
    if (!taken.ok) return taken;
    await keptLast.remove(tabId);
    wrote();
    return taken;
  },
});
