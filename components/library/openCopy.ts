import { browser } from 'wxt/browser';
import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import { type Choice, noteOf } from '../search/choice.ts';
import type { Place } from '../search/place.ts';

/** Opens what was chosen in the reader: here, or in a tab behind. */
export function openCopy(choice: Choice, place: Place): void {
  const url = readerAddress(choice.hit.id, noteOf(choice));
  if (place === 'behind') void browser.tabs.create({ url, active: false });
  else location.hash = new URL(url).hash;
}
