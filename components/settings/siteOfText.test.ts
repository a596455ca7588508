import { expect, it } from 'vitest';
import { siteOfText } from './siteOfText.ts';

it.each([
  ['example.org', 'example.org'],
  [' https://docs.example.co.uk/a?b ', 'example.co.uk'],
  ['localhost:3000', 'localhost'],
  ['192.168.1.1', '192.168.1.1'],
  ['', null],
  ['two words', null],
  ['ftp://example.org', null],
])('%j is %j', (text, site) => {
  expect(siteOfText(text)).toBe(site);
});
