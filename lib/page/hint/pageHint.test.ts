// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { pageHint } from './pageHint.ts';

const page = (head: string, body = ''): Document =>
  new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

const url = 'https://a.example/paper/view';
const hintOf = (head: string, body?: string) => pageHint(page(head, body), url, url);

describe('the canonical address', () => {
  const own = 'https://a.example/paper';

  test.each<[string, string, string | null]>([
    ['is read', canonical(own), own],
    ['may have company in rel', `<link rel="alternate CANONICAL" href="${own}">`, own],
    ['is relative to the base', `<base href="https://a.example/x/">${canonical('../paper')}`, own],
    ['may be said twice', canonical(own) + canonical(own), own],
    ['is none where two differ', canonical(own) + canonical('https://a.example/other'), null],
    ['is none without an address', '<link rel="canonical">', null],
    ['is none where empty', `<base href="https://a.example/x/">${canonical('')}`, null],
    ['is none where blank', `<base href="https://a.example/x/">${canonical('  ')}`, null],
    ['is none where malformed', canonical('http://'), null],
    ['is not og:url', '<meta property="og:url" content="https://a.example/paper">', null],
    ['is not in a template', `<template>${canonical(own)}</template>`, null],
    ['is nothing that only sounds like it', `<link rel="canonical-x" href="${own}">`, null],
  ])('%s', (_, head, expected) => expect(hintOf(head).canonical).toBe(expected));

  it('is not read from the body, where anybody may have put it', () => {
    const link = canonical('https://a.example/other');
    expect(hintOf('', `<p>${link}</p><svg>${link}</svg>`).canonical).toBeNull();
  });

  it('is not read from a shadow root', () => {
    const document = page('', '<div></div>');
    const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' });
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://a.example/other';
    shadow?.append(link);
    expect(pageHint(document, url, url).canonical).toBeNull();
  });

  it('is none in a document that is no HTML', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><link rel="canonical" href="/x"/></svg>';
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(pageHint(document, url, url)).toEqual({ canonical: null, doi: null });
  });
});

describe('the DOI', () => {
  const own = '10.1000/xyz';

  test.each<[string, string, string | null]>([
    ['of a journal', meta('citation_doi', own), own],
    ['in capitals', meta('Citation_DOI', '10.1000/XYZ'), own],
    ['with a label', meta('citation_doi', 'DOI: 10.1000/xyz'), own],
    ['as an address', meta('citation_doi', 'https://doi.org/10.1000/xyz?x=1#y'), own],
    ['encoded', meta('citation_doi', 'https://doi.org/10.1000%2Fxyz'), '10.1000%2fxyz'],
    ['with a divided prefix', meta('citation_doi', '10.1000.10/xyz'), '10.1000.10/xyz'],
    ['of Dublin Core', meta('DC.Identifier', 'doi:10.1000/xyz'), own],
    ['with a scheme', `<meta name="dc.identifier" scheme="doi" content="${own}">`, own],
    ['of DC terms', meta('dcterms.identifier', 'info:doi/10.1000/xyz'), own],
    ['of PRISM', meta('prism.doi', 'doi:10.1000/xyz'), own],
    ['as a property', `<meta property="citation_doi" content="${own}">`, own],
    [
      'among other identifiers',
      meta('dc.identifier', 'ISSN 1234-5678') + meta('dc.identifier', own),
      own,
    ],
    ['in two forms', meta('dc.identifier', own) + meta('dc.identifier', `doi:${own}`), own],
    ['before less certain ones', meta('dc.identifier', '10.1/a') + meta('citation_doi', own), own],
    ['not among several', meta('citation_doi', own) + meta('citation_doi', '10.1000/b'), null],
    ['not of a reference', meta('citation_reference', 'citation_doi=10.1000/b'), null],
    ['not of a relation', meta('dc.relation', '10.1000/b'), null],
    ['not a number like one', meta('dc.identifier', '110.1000/b 10.5/x 10.1000'), null],
    ['not where empty', meta('citation_doi', ''), null],
  ])('%s', (_, head, expected) => expect(hintOf(head).doi).toBe(expected));

  it('is not read from the body', () => {
    expect(hintOf('', `<div>${meta('citation_doi', own)}</div>`).doi).toBeNull();
  });
});

describe('after a navigation inside the page', () => {
  const head = `${canonical('https://v.example/watch?v=1')}${meta('citation_doi', '10.1000/xyz')}`;
  const nothing = { canonical: null, doi: null };

  test.each([
    ['another item', 'https://v.example/watch?v=1&t=30', 'https://v.example/watch?v=2'],
    ['another path', 'https://v.example/watch?v=1', 'https://v.example/about'],
    ['another route', 'https://v.example/#/one', 'https://v.example/#/two'],
  ])('does not believe a head left behind: %s', (_, loaded, now) => {
    expect(pageHint(page(head), now, loaded)).toEqual(nothing);
  });

  it('believes a canonical address that only shortens the present one', () => {
    const document = page(canonical('https://v.example/watch?v=2'));
    const now = 'https://v.example/watch?v=2&list=9';
    expect(pageHint(document, now, 'https://v.example/').canonical).toBe(
      'https://v.example/watch?v=2',
    );
  });

  test.each([
    ['a move within the page', 'https://v.example/watch?v=1#part', 'https://v.example/watch?v=1'],
    ['a campaign taken out', 'https://v.example/watch?v=1', 'https://v.example/watch?utm_a=b&v=1'],
    ['a click id taken out', 'https://v.example/a', 'https://v.example/a?gclid=9#part'],
  ])('is not taken for one: %s', (_, now, loaded) => {
    expect(pageHint(page(head), now, loaded)).toEqual({
      canonical: 'https://v.example/watch?v=1',
      doi: '10.1000/xyz',
    });
  });
});
