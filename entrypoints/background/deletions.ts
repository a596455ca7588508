import { browser } from 'wxt/browser';
import { deleteDue, deletionAlarm } from '../../lib/store/deletion.ts';
import type { Library } from './library.ts';

/** Deletes what was to be deleted, though the tab in which it was said is closed. @param wrote tells of it */
export function watchDeletions(library: Library, wrote: () => void): void {
  const run = async () => {
    const { deleted } = await deleteDue(await library(), Date.now());
    if (deleted > 0) wrote();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === deletionAlarm) void run();
  });
}
