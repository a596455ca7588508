import { describe, expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { urlKey } from './urlKey.ts';

describe('equal addresses', () => {
  test.each(
    rows(`
      scheme | http://site.example/a | https://site.example/a
      case of the scheme | HTTPS://site.example/a | https://site.example/a
      default port of http | http://site.example:80/a | https://site.example/a
      default port of https | https://site.example:443/a | http://site.example/a
      default port of the other scheme | http://site.example:443/a | https://site.example:80/a
      empty credentials | https://:@site.example/a | https://site.example/a
      front page | https://site.example | https://site.example/
      empty query | https://site.example/a? | https://site.example/a
      fragment | https://site.example/a#part-2 | https://site.example/a
      text fragment | https://site.example/a#:~:text=word | https://site.example/a
      page of a PDF | https://site.example/a.pdf#page=3 | https://site.example/a.pdf
      all at once | http://www.site.example:80/b/../a/index.html?utm_id=1&y=2&x=1#top | https://m.site.example/a/?x=1&y=2
    `),
  )('%s', (_, one = '', other = '') => {
    expect(urlKey(one)).not.toBeNull();
    expect(urlKey(one)).toBe(urlKey(other));
  });
});

describe('different pages', () => {
  test.each(
    rows(`
      path | https://site.example/a | https://site.example/b
      path below | https://site.example/a | https://site.example/a/b
      ending | https://site.example/a.html | https://site.example/a.pdf
      case of the path | https://site.example/A | https://site.example/a
      suffix | https://site.example.org/ | https://site.example.net/
      other ports | https://site.example:8443/ | https://site.example:8444/
      other port and none | https://site.example:8443/ | https://site.example/
    `),
  )('%s', (_, one = '', other = '') => {
    expect(urlKey(one)).not.toBeNull();
    expect(urlKey(other)).not.toBeNull();
    expect(urlKey(one)).not.toBe(urlKey(other));
  });
});

test.each(
  rows(`
    https://www.site.example/a/?b=1 | site.example/a?b=1
    https://site.example/?b=1 | site.example/?b=1
    https://site.example:8080/ | site.example:8080
    https://app.example/#/a?b=1 | app.example/#/a?b=1
    https://bücher.example/café | xn--bcher-kva.example/caf%C3%A9
    https://doi.org/10.1000/ABC | doi:10.1000/abc
  `),
)('%s is %s', (url = '', key = '') => expect(urlKey(url)).toBe(key));

test.each([
  'file:///notes/a.html',
  'about:blank',
  'about:reader?url=https%3A%2F%2Fsite.example%2Fa',
  'chrome://extensions',
  'chrome-extension://abcdefgh/page.html',
  'moz-extension://abcdefgh/page.html',
  'view-source:https://site.example/a',
  'blob:https://site.example/0b1c',
  'filesystem:https://site.example/temporary/a',
  'data:text/html,a',
  'javascript:alert(1)',
  'mailto:ann@site.example',
  'ftp://site.example/a',
  'ws://site.example/a',
  'not an address',
  '',
  '/relative',
  'https://',
  'https://site.example:99999/',
  'https://ann:secret@site.example/',
  'https://ann@site.example/',
  'https://:secret@site.example/',
  'https://www.google.com/amp/s/ann:secret@site.example/a',
  `https://site.example/${'a'.repeat(2_048)}`,
  `https://site.example/${'é'.repeat(600)}`,
])('%s has no key, whatever is allowed', (url) => {
  expect(urlKey(url)).toBeNull();
  expect(urlKey(url, {}, { allowPrivate: true })).toBeNull();
});

test('a host in Latin letters keeps its key however often it is asked for', () => {
  const keys = Array.from({ length: 20_000 }, () => urlKey('https://faß.example/'));
  expect(new Set(keys)).toEqual(new Set(['xn--fa-hia.example']));
});
