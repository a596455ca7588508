import { expect, it } from 'vitest';
import { isWebAddress } from './webAddress.ts';

it.each(['https://a.example', 'HTTP://a.example/x?y#z'])('%j is one', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each([
  'javascript:alert(1)//https://a.example',
  'https:',
  'https://',
  'ftp://a.example',
  'a.example',
  '',
])('%j is none', (text) => {
  expect(isWebAddress(text)).toBe(false);
});
