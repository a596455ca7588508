import { expect, test } from 'vitest';
import { addressTitle } from './addressTitle.ts';

test.each([
  ['https://who.example/guides/hand-hygiene_2024.html?x=1', 'hand hygiene 2024'],
  ['https://who.example/guides/hand-hygiene/12345/', 'hand hygiene'],
  ['https://fr.wikipedia.org/wiki/Hygi%C3%A8ne_des_mains', 'Hygiène des mains'],
  ['https://who.example/docs/index.html', 'docs'],
  ['https://www.who.example/?id=3', 'who.example'],
  ['https://who.example/hands%E0%A4%A', 'hands%E0%A4%A'],
  ['hands', 'hands'],
])('%s is called %s', (url, title) => {
  expect(addressTitle(url)).toBe(title);
});
