// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { schemeOf } from './schemeOf.ts';

beforeEach(() => {
  document.head.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

const says = (schemes: string) => {
  const meta = document.createElement('meta');
  meta.name = 'color-scheme';
  meta.content = schemes;
  document.head.append(meta);
};

describe('a page', () => {
  it.each([
    ['#202124', 'dark'],
    ['#fff', 'light'],
    ['rgb(240 240 240 / 0.9)', 'light'],
  ])('that is painted on %s is %s', (colour, scheme) => {
    document.documentElement.style.backgroundColor = colour;
    says('light dark');
    expect(schemeOf(document)).toBe(scheme);
  });

  it('is as its body before all', () => {
    document.documentElement.style.backgroundColor = '#fff';
    document.body.style.backgroundColor = '#111';
    expect(schemeOf(document)).toBe('dark');
  });

  it('that is painted on nothing is light, whatever the browser is', () => {
    expect(schemeOf(document)).toBe('light');
    document.body.style.backgroundColor = 'transparent';
    expect(schemeOf(document)).toBe('light');
  });

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['light dark', null],
  ])('that says it is made for %s is %s', (schemes, scheme) => {
    says(schemes);
    expect(schemeOf(document)).toBe(scheme);
  });
});
