import { browser } from 'wxt/browser';
import SearchWorker from '../../lib/search/host/search.worker.ts?worker';

let started = false;

/** A worker lives as long as the background page that started it. */
function startWorker(): void {
  if (!started) new SearchWorker();
  started = true;
}

/** Chrome's background can hold no worker, and is stopped after half a minute: an offscreen document holds it. */
async function openOffscreen(): Promise<void> {
  try {
    await browser.offscreen.createDocument({
      url: browser.runtime.getURL('/offscreen.html'),
      reasons: ['WORKERS'],
      justification:
        'keeps the index of the library in memory, so that a search answers as you type',
    });
  } catch (error) {
    // There is one at most, and no other way to ask that holds in every version.
    if (!/single offscreen/i.test(String(error))) throw error;
  }
}

/** Sees that somebody keeps the search's index warm: the background page itself, or an offscreen document. */
export async function wakeSearchHost(): Promise<void> {
  if (import.meta.env.FIREFOX) startWorker();
  else await openOffscreen();
}
