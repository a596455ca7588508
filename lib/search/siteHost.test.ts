import { describe, expect, it } from 'vitest';
import { addressWords, siteHost } from './siteHost.ts';

describe('the words of an address', () => {
  it.each([
    ['https://a.example/guides/respiratory-rate.html?id=7#top', ['guides', 'respiratory', 'rate']],
    ['https://a.example/wiki/Pflege_im_Alltag', ['wiki', 'Pflege', 'Alltag']],
    ['https://a.example/%D9%82%D8%B1%D8%AD/x', ['قرح']],
    ['https://a.example/%E0%A4%A', []],
    ['https://a.example/2026/11/25/1234', []],
    ['https://a.example/', []],
    ['no address', []],
  ])('of %s', (url, words) => {
    expect(addressWords(url)).toEqual(words);
  });

  it('are not more than say what it is about', () => {
    expect(addressWords(`https://a.example/${'word-'.repeat(50)}`)).toHaveLength(12);
  });
});

it('the host of a site is without www', () => {
  expect(siteHost('https://www.who.example/a')).toBe('who.example');
});
