import { describe, expect, it, test } from 'vitest';
import { type PageIdentity, urlKey } from './urlKey.ts';

describe('what the page says of itself', () => {
  test.each<[string, string, PageIdentity, string]>([
    [
      'same site',
      'https://site.example/a?sort=up',
      { canonical: 'https://site.example/a' },
      'site.example/a',
    ],
    ['relative', 'https://site.example/a?sort=up', { canonical: '/a' }, 'site.example/a'],
    [
      'subdomain',
      'https://old.site.example/a',
      { canonical: 'https://new.site.example/b' },
      'new.site.example/b',
    ],
    [
      'short link',
      'https://site.example/?p=12',
      { canonical: '/2025/title' },
      'site.example/2025/title',
    ],
    [
      'other site',
      'https://site.example/a',
      { canonical: 'https://evil.example/b' },
      'site.example/a',
    ],
    ['shared suffix', 'https://a.co.uk/x', { canonical: 'https://b.co.uk/x' }, 'a.co.uk/x'],
    [
      'shared host',
      'https://a.github.io/x',
      { canonical: 'https://b.github.io/x' },
      'a.github.io/x',
    ],
    ['front page for a deep one', 'https://site.example/a', { canonical: '/' }, 'site.example/a'],
    [
      'front page for a query',
      'https://site.example/?id=1',
      { canonical: '/' },
      'site.example/?id=1',
    ],
    ['front page for a route', 'https://app.example/#/a', { canonical: '/' }, 'app.example/#/a'],
    [
      'from the front page on',
      'https://site.example/',
      { canonical: '/home' },
      'site.example/home',
    ],
    [
      'page before, in an app',
      'https://site.example/w?v=2',
      { canonical: '/w?v=1' },
      'site.example/w?v=2',
    ],
    ['drops the item', 'https://site.example/w?v=2', { canonical: '/w' }, 'site.example/w?v=2'],
    ['malformed', 'https://site.example/a', { canonical: 'http://[' }, 'site.example/a'],
    [
      'with credentials',
      'https://site.example/a',
      { canonical: 'https://u:p@site.example/b' },
      'site.example/a',
    ],
    ['DOI', 'https://journal.example/a', { doi: '10.1000/ABC' }, 'doi:10.1000/abc'],
    ['DOI, labelled', 'https://journal.example/a', { doi: 'doi: 10.1000/abc' }, 'doi:10.1000/abc'],
    ['DOI, info', 'https://journal.example/a', { doi: 'info:doi/10.1000/abc' }, 'doi:10.1000/abc'],
    [
      'DOI, address',
      'https://journal.example/a',
      { doi: 'https://dx.doi.org/10.1000/abc' },
      'doi:10.1000/abc',
    ],
    [
      'DOI, encoded',
      'https://doi.org/10.1002/(SICI)1097%3C1::AID-1%3E3.0',
      {},
      'doi:10.1002/(sici)1097<1::aid-1>3.0',
    ],
    ['DOI, resolver', 'http://dx.doi.org/10.1000/ABC?x=1#y', {}, 'doi:10.1000/abc'],
    [
      'DOI before canonical',
      'https://journal.example/a',
      { doi: '10.1000/b', canonical: '/c' },
      'doi:10.1000/b',
    ],
    ['no DOI', 'https://journal.example/a', { doi: 'see the article' }, 'journal.example/a'],
    ['DOI of a resolver’s own page', 'https://doi.org/about', {}, 'doi.org/about'],
    ['nothing', 'https://site.example/a', { canonical: null, doi: null }, 'site.example/a'],
  ])('%s', (_, url, page, key) => expect(urlKey(url, page)).toBe(key));

  it('does not lend a key to a private page', () => {
    expect(urlKey('http://localhost/a', { doi: '10.1000/abc' })).toBeNull();
  });
});
