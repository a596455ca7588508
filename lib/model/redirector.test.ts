import { expect, test } from 'vitest';
import { unwrapRedirect } from './redirector.ts';

const target = 'https://who.example/hands?step=2&lang=fr#rub';
const wrapped = encodeURIComponent(target);

test.each([
  `https://www.google.com/url?q=${wrapped}&sa=D`,
  `https://www.google.co.uk/url?sa=t&url=${wrapped}`,
  `https://l.facebook.com/l.php?u=${wrapped}&h=AT0`,
  `https://lm.facebook.com/l.php?u=${wrapped}`,
  `https://l.instagram.com/?u=${wrapped}&e=AT1`,
  `https://eur02.safelinks.protection.outlook.com/?url=${wrapped}&data=05%7C01`,
  `https://duckduckgo.com/l/?uddg=${wrapped}&rut=9`,
  `https://steamcommunity.com/linkfilter/?u=${wrapped}`,
  `https://steamcommunity.com/linkfilter/?url=${wrapped}`,
  `https://www.youtube.com/redirect?event=x&q=${wrapped}`,
  `https://out.reddit.com/t3_abc?url=${wrapped}`,
])('%s leads on', (url) => {
  expect(unwrapRedirect(url)).toBe(target);
});

test('one in another is unwrapped as well', () => {
  const inner = `https://l.facebook.com/l.php?u=${wrapped}`;
  const outer = `https://www.google.com/url?q=${encodeURIComponent(inner)}`;
  expect(unwrapRedirect(outer)).toBe(target);
});

test.each([
  'https://t.co/AbC123',
  'https://www.google.com/search?q=https://who.example/',
  'https://www.google.com/url?q=hand+hygiene',
  'https://google.com.evil.example/url?q=https://who.example/',
  'https://notfacebook.com/l.php?u=https://who.example/',
  'https://example.org/l/?uddg=https://who.example/',
  'mailto:ada@example.org',
])('%s stays', (url) => {
  expect(unwrapRedirect(url)).toBe(url);
});

test('what is wrapped is given back whatever its scheme, for the caller to judge', () => {
  const url = `https://www.google.com/url?q=${encodeURIComponent('javascript:alert(1)')}`;
  expect(unwrapRedirect(url)).toBe('javascript:alert(1)');
});

test('an address that leads to itself comes to an end', () => {
  const one = 'https://duckduckgo.com/l/?uddg=';
  let url = one;
  for (let step = 0; step < 9; step++) url = one + encodeURIComponent(url);
  expect(unwrapRedirect(url)).toContain('duckduckgo.com');
});

test('what is no address is given back', () => {
  expect(unwrapRedirect('hands')).toBe('hands');
});
