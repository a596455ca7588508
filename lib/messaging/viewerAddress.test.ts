import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { documentIn, shownAddress, viewerAddress } from './viewerAddress.ts';

it('gives back the address it was made of', () => {
  const file = 'https://example.org/a b.pdf?x=1&file=2#page=3';
  expect(documentIn(viewerAddress(file))).toBe(file);
  expect(documentIn(`${viewerAddress(file)}#page=2`)).toBe(file);
});

it.each([
  undefined,
  'https://example.org/viewer.html?file=https://example.org/a.pdf',
  fakeBrowser.runtime.getURL('/popup.html?file=https://example.org/a.pdf' as '/popup.html'),
  fakeBrowser.runtime.getURL('/viewer.html' as '/popup.html'),
  fakeBrowser.runtime.getURL('/viewer.htmlx?file=a' as '/popup.html'),
])('sees no document in %s', (address) => {
  expect(documentIn(address)).toBeNull();
  expect(shownAddress(address)).toBe(address);
});
