import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';
import { addressOfWords, itemLink } from './itemLink.ts';

describe('a link', () => {
  it.each([
    ['Lamps & "more" [1] *now* `x`', 'https://a.example/?a=1&b=(2)'],
    ['a_b_c <b>', 'https://a.example/a b\\c'],
    ['\\', 'https://a.example/'],
  ])('with the words %s is one link with those words', (title, address) => {
    const html = micromark(itemLink({ title, address }));
    const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    expect(html).toMatch(/^<p><a href="https:\/\/a\.example\/[^"]*">.*<\/a><\/p>$/);
    expect(html).toContain(`>${escaped.replaceAll('"', '&quot;')}<`);
  });
});

describe('the address of words', () => {
  const page = 'https://a.example/x?q=1';

  it.each([
    ['the lamp', `${page}#:~:text=the%20lamp`],
    ['well-kept, clean & dry', `${page}#:~:text=well%2Dkept%2C%20clean%20%26%20dry`],
    ['  ', page],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      `${page}#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen`,
    ],
  ])('for "%s"', (quote, address) => {
    expect(addressOfWords(page, quote)).toBe(address);
  });

  it('keeps the place in the page, and one directive', () => {
    expect(addressOfWords(`${page}#top`, 'a')).toBe(`${page}#top:~:text=a`);
    expect(addressOfWords(`${page}#top:~:text=b`, 'a')).toBe(`${page}#top:~:text=a`);
  });
});
