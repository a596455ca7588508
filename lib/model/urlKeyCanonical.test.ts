import { describe, expect, it, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { type PageIdentity, urlKey } from './urlKey.ts';

const own = 'https://site.example';

describe('a canonical address that is believed', () => {
  test.each(
    rows(`
      drops what sorts | ${own}/a?sort=up | ${own}/a | site.example/a
      drops what is unknown | ${own}/a?zz9=1 | ${own}/a | site.example/a
      other scheme | ${own}/a?zz9=1 | http://site.example/a | site.example/a
      relative | ${own}/a/b?zz9=1 | /a | site.example/a
      relative to the page | ${own}/a/b | c | site.example/a/c
      without its scheme | ${own}/a?zz9=1 | //www.site.example/a | site.example/a
      other subdomain | https://old.site.example/a | https://new.site.example/b | new.site.example/b
      two-part suffix | https://news.bbc.co.uk/x?zz9=1 | https://www.bbc.co.uk/x | bbc.co.uk/x
      for a number | ${own}/?p=12 | ${own}/2025/title | site.example/2025/title
      for a script | ${own}/article.php?id=12 | ${own}/article/12-title | site.example/article/12-title
      title added | ${own}/q/12 | ${own}/q/12/title | site.example/q/12/title
      first page | ${own}/a?page=1 | ${own}/a | site.example/a
      second page | ${own}/a?page=2&zz9=1 | ${own}/a?page=2 | site.example/a?page=2
      second page in the path | ${own}/a?page=2 | ${own}/a/page/2 | site.example/a/page/2
      search in the path | ${own}/search?q=bread | ${own}/topics/bread | site.example/topics/bread
      from the front page on | ${own}/ | /home | site.example/home
      from the front page to a language | ${own}/ | /en/ | site.example/en
      front page | ${own}/?utm_source=x | / | site.example
      affiliate | ${own}/a?affid=7 | /a | site.example/a
      fragment added | ${own}/a?zz9=1 | /a#top | site.example/a
      same route | ${own}/?zz9=1#/a | /#/a | site.example/#/a
      in a list | https://youtube.com/watch?v=x&list=y | https://youtube.com/watch?v=x | youtube.com/watch?v=x
      by the old name | https://x.com/a/status/1?zz9=1 | https://twitter.com/a/status/1 | x.com/a/status/1
      a DOI in it | https://journal.example/toc/1 | /doi/full/10.1000/xyz | doi:10.1000/xyz
    `),
  )('%s', (_, url = '', canonical = '', key = '') => expect(urlKey(url, { canonical })).toBe(key));
});

describe('a canonical address that is not believed', () => {
  test.each(
    rows(`
      other site | ${own}/a | https://evil.example/b
      shared suffix | https://a.co.uk/x | https://b.co.uk/x
      neighbour on a public suffix | https://a.github.io/x | https://b.github.io/x
      neighbour on Blogspot | https://a.blogspot.com/x | https://b.blogspot.com/x
      neighbour on Substack | https://a.substack.com/p/x | https://b.substack.com/p/x
      the host of members | https://a.substack.com/p/x | https://substack.com/p/x
      front page | ${own}/a | /
      front page by its file | ${own}/a | /index.html?utm_source=x
      front page for a query | ${own}/?id=1 | /
      front page for a route | ${own}/#/a | /
      front page of a language | ${own}/en/a | /en/
      front page of the whole site | https://blog.site.example/ | ${own}/
      front page of another subdomain | https://docs.site.example/a | https://www.site.example/
      page before, in an app | ${own}/w?v=2 | /w?v=1
      page before, by number | ${own}/article/2 | /article/1
      another route | ${own}/#/a | /#/b
      route added | ${own}/a | /a#/b
      drops v | ${own}/w?v=2 | /w
      drops id | ${own}/w/?id=2 | /w/index.php
      drops id, goes above | ${own}/w/view?id=2 | /w
      drops q | ${own}/search?q=bread | /search
      drops q for something else | ${own}/search?q=bread | /find
      drops a post's number | ${own}/show?postid=2 | /show
      drops a version | ${own}/docs?version=2 | /docs
      drops a language | ${own}/a?lang=de | /a
      adds an item | ${own}/w | /w?v=1
      second page | ${own}/list?page=2 | /list
      second page of a numbered list | ${own}/list-2?page=2 | /list-2
      second page, elsewhere | ${own}/list?page=2 | /lists/all
      second page in the path | ${own}/list/page/2 | /list
      later part | ${own}/list?start=20 | /list
      another language in the path | ${own}/de/a | /en/a
      another region in the path | ${own}/en-us/a | /en-gb/a
      another language in the host | https://de.site.example/a | https://en.site.example/a
      malformed | ${own}/a | http://[
      no web page | ${own}/a | javascript:alert(1)
      local file | ${own}/a | file:///a
      this computer | ${own}/a | http://localhost/a
      credentials | ${own}/a | https://u:p@site.example/b
      too long | ${own}/a | /${'b'.repeat(2_048)}
    `),
  )('%s', (_, url = '', canonical = '') => {
    expect(urlKey(url, { canonical })).not.toBeNull();
    expect(urlKey(url, { canonical })).toBe(urlKey(url));
  });

  test.each(['', ' ', '#', null, undefined])('%j says nothing', (canonical) => {
    expect(urlKey(`${own}/a`, { canonical })).toBe('site.example/a');
  });
});

describe('a DOI that a page tells', () => {
  test.each<[string, PageIdentity, string]>([
    ['https://journal.example/a', { doi: 'doi: 10.1000/ABC' }, 'doi:10.1000/abc'],
    ['https://journal.example/a', { doi: 'https://dx.doi.org/10.1000/abc' }, 'doi:10.1000/abc'],
    ['https://journal.example/a', { doi: '10.1000/b', canonical: '/c' }, 'doi:10.1000/b'],
    ['https://journal.example/doi/10.1000/a', { doi: '10.1000/b' }, 'doi:10.1000/a'],
    ['https://journal.example/a', { doi: 'see the article' }, 'journal.example/a'],
    ['https://journal.example/a', { doi: null }, 'journal.example/a'],
  ])('%s %j', (url, page, key) => expect(urlKey(url, page)).toBe(key));

  it('does not lend a key to a private page', () => {
    expect(urlKey('http://localhost/a', { doi: '10.1000/abc' })).toBeNull();
    expect(urlKey('http://localhost/doi/10.1000/abc')).toBeNull();
  });
});
