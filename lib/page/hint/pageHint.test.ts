// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageHint } from './pageHint.ts';

const page = (head: string): Document =>
  new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;

describe('pageHint', () => {
  it('reads canonical address and DOI of a loaded page', () => {
    const document = page(
      `${canonical('https://a.example/paper')}<meta name="DC.Identifier" content="doi:10.1000/xyz">`,
    );
    const url = 'https://a.example/paper/view?utm_source=x';
    expect(pageHint(document, url, url)).toEqual({
      canonical: 'https://a.example/paper',
      doi: '10.1000/xyz',
    });
  });

  it('gives null where the page says nothing, or nonsense', () => {
    expect(pageHint(page(canonical('http://')), 'https://a.example/')).toEqual({
      canonical: null,
      doi: null,
    });
  });

  it('does not believe a head left behind by the page before', () => {
    const document = page(
      `${canonical('https://v.example/watch?v=1')}<meta name="citation_doi" content="10.1000/xyz">`,
    );
    const hint = pageHint(
      document,
      'https://v.example/watch?v=2',
      'https://v.example/watch?v=1&t=30',
    );
    expect(hint).toEqual({ canonical: null, doi: null });
  });

  it('believes a canonical address that only shortens the present one', () => {
    const document = page(canonical('https://v.example/watch?v=2'));
    const url = 'https://v.example/watch?v=2&list=9';
    expect(pageHint(document, url, 'https://v.example/').canonical).toBe(
      'https://v.example/watch?v=2',
    );
  });

  it('does not take a move within the page for a navigation', () => {
    const document = page(canonical('https://a.example/other'));
    expect(pageHint(document, 'https://a.example/#part', 'https://a.example/').canonical).toBe(
      'https://a.example/other',
    );
  });
});
