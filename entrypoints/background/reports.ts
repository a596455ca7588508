import { browser } from 'wxt/browser';
import { type KeptReport, keptReportSchema } from '../../lib/messaging/keptReport.ts';
import type { Database } from '../../lib/store/database.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { askAnnotator, bringAnnotator } from './annotator.ts';
import { showBadge, showMark } from './badge.ts';
import type { Library } from './library.ts';
import { showPageNotes } from './pageNotes.ts';
import { tabPages } from './tabPages.ts';
import { tabRecord } from './tabRecord.ts';

/** What no page could say; the popup says it when it is opened next. */
const untold = tabRecord('report', keptReportSchema);

const alarmOf = (tabId: number) => `mark:${tabId}`;

/** Says in a tab's page what became of something kept from its menu; where it cannot be said there, the button shows a mark. */
export async function report(db: Database, tabId: number, kept: KeptReport): Promise<void> {
  if ((await getSetting(db, 'inPage')) && (await bringAnnotator(tabId))) {
    if ((await askAnnotator(tabId)('annotator.tell', { report: kept })).ok) return;
  }
  if (!(await browser.tabs.get(tabId).catch(() => null))) return;
  await untold.set(tabId, kept);
  await showMark(tabId, kept.state === 'failed' ? '!' : '✓');
  // The worker may be stopped before the mark has been seen: an alarm wakes it.
  await browser.alarms.create(alarmOf(tabId), { delayInMinutes: 0.5 });
}

/** Whether a tab's button shows a mark at the moment. */
export const isMarked = async (tabId: number): Promise<boolean> =>
  !!(await browser.alarms.get(alarmOf(tabId)));

/** The report that a tab's page could not give, once; its mark goes. */
export async function takeReport(library: Library, tabId: number): Promise<KeptReport | null> {
  const kept = await untold.get(tabId);
  if (!kept) return null;
  await untold.remove(tabId);
  if (await browser.alarms.clear(alarmOf(tabId))) await unmark(library, tabId);
  return kept;
}

/** Gives a button its count back after its mark was shown for a while, and forgets what closed tabs did not say. */
export function watchReports(library: Library): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const tabId = Number(/^mark:(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(tabId)) void unmark(library, tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void untold.remove(tabId));
}

async function unmark(library: Library, tabId: number): Promise<void> {
  const page = await tabPages.get(tabId);
  if (page) await showPageNotes(await library(), tabId, page.urlKey);
  else await showBadge(tabId, 0);
}
