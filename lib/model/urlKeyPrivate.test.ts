import { expect, test } from 'vitest';
import { urlKey } from './urlKey.ts';

test.each([
  'file:///notes/a.html',
  'about:blank',
  'chrome://extensions',
  'data:text/html,a',
  'javascript:alert(1)',
  'ftp://site.example/a',
  'not an address',
  '',
  '/relative',
  'https://ann:secret@site.example/',
  'https://ann@site.example/',
  `https://site.example/${'a'.repeat(2_048)}`,
  `https://site.example/${'é'.repeat(600)}`,
])('%s has no key, whatever is allowed', (url) => {
  expect(urlKey(url)).toBeNull();
  expect(urlKey(url, {}, { allowPrivate: true })).toBeNull();
});

test.each([
  'http://localhost/',
  'http://localhost:3000/a',
  'http://app.localhost/',
  'http://127.0.0.1/',
  'http://127.9.9.9/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.1/',
  'http://192.168.1.1/',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[::ffff:192.168.0.1]/',
  'http://printer.local/',
  'http://wiki.internal/',
  'http://nas.home.arpa/',
  'http://router.lan/',
  'http://intranet/wiki',
  'http://intranet./wiki',
  'https://www.google.com/amp/s/192.168.0.1/a',
])('%s is private', (url) => {
  expect(urlKey(url)).toBeNull();
  expect(urlKey(url, {}, { allowPrivate: true })).not.toBeNull();
});

test.each([
  'http://172.32.0.1/',
  'http://8.8.8.8/',
  'http://[2606:4700::1111]/',
  'http://local.example/',
])('%s is public', (url) => expect(urlKey(url)).not.toBeNull());
