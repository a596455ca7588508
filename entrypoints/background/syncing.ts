import { browser } from 'wxt/browser';
import type { Due } from '../../lib/sync/sync.ts';
import type { HubHolder } from './hub.ts';

const alarm = 'sync';

const report = (error: unknown) => console.error('Commonplace: sync failed', error);

/** Sets the alarm by which the worker, stopped or not, does its next round. */
export function setSyncAlarm(due: Due): void {
  if (due === null) void browser.alarms.clear(alarm);
  else void browser.alarms.create(alarm, { when: due });
}

/** Something was written here: it is sent in a moment. */
export const wakeSync = (hub: HubHolder): Promise<void> =>
  hub.current().then((held) => held?.sync.wake(), report);

/** A surface is looked at: a round in a moment, and from now on whenever the hub pokes. */
export const lookAtHub = (hub: HubHolder): Promise<void> =>
  hub
    .current()
    .then(async (held) => {
      held?.sync.wake();
      await held?.listening.look();
    })
    .catch(report);

/** A round now, without waiting for it. */
export const syncNow = (hub: HubHolder): Promise<void> =>
  hub.current().then((held) => void held?.sync.now().catch(report), report);

/** A round if one is due: at the worker's start, and when the alarm rings. */
const resume = (hub: HubHolder): Promise<unknown> =>
  hub
    .current()
    .then((held) => held?.sync.resume())
    .catch(report);

/** Keeps the store in step with its hub: on the alarm, when the network is back, and at the worker's start. */
export function watchSync(hub: HubHolder): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void resume(hub);
  });
  self.addEventListener('online', () => void syncNow(hub));
  void resume(hub);
}
