import { expect, test } from 'vitest';
import { clipTarget } from './clipTarget.ts';

const notWeb = { state: 'notWeb' } as const;
const unshared = { state: 'private' } as const;

test('a page of the web is kept anywhere, on a paused site too', () => {
  const url = 'https://who.example/a';
  const key = { urlKey: 'who.example/a', site: 'who.example' };
  const anywhere = { state: 'anywhere', urlKey: 'who.example/a' };
  expect(clipTarget(url, { state: 'keyed', ...key })).toEqual(anywhere);
  expect(clipTarget(url, { state: 'paused', ...key })).toEqual(anywhere);
});

test.each(['file:///papers/b.pdf', 'chrome://version/', 'about:config'])(
  '%s stays on this device, under its address',
  (url) => expect(clipTarget(url, notWeb)).toEqual({ state: 'ownShelf', urlKey: url }),
);

test.each([
  '',
  'about:blank',
  'about:newtab',
  'chrome://newtab/',
  'edge://new-tab-page/',
  'moz-extension://1f3c/welcome.html',
])('in %s there is nothing to keep', (url) =>
  expect(clipTarget(url, notWeb)).toEqual({ state: 'nowhere', reason: 'blank' }),
);

test.each([
  ['http://192.168.1.1/', 'private'],
  ['https://amina:secret@who.example/', 'credentials'],
  [`https://who.example/${'a'.repeat(2_048)}`, 'tooLong'],
])('tells why an address is not kept: %.30s…', (url, reason) => {
  expect(clipTarget(url, unshared)).toEqual({ state: 'nowhere', reason });
});

test('a page in its own address is too long to be kept', () => {
  const url = `data:text/html,${'a'.repeat(2_048)}`;
  expect(clipTarget(url, notWeb)).toEqual({ state: 'nowhere', reason: 'tooLong' });
});
