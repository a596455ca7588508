import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urlKey } from './urlKey.ts';

describe('equal addresses', () => {
  test.each([
    ['scheme', 'http://site.example/a', 'https://site.example/a'],
    ['www', 'https://www.site.example/a', 'https://site.example/a'],
    ['www on a two-part suffix', 'https://www.bbc.co.uk/news', 'https://bbc.co.uk/news'],
    ['default port of http', 'http://site.example:80/a', 'https://site.example/a'],
    ['default port of https', 'https://site.example:443/a', 'http://site.example/a'],
    ['host case', 'https://SITE.Example/a', 'https://site.example/a'],
    ['dot at the end of the host', 'https://site.example./a', 'https://site.example/a'],
    ['IDN', 'https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['trailing slash', 'https://site.example/a/', 'https://site.example/a'],
    ['front page', 'https://site.example', 'https://site.example/'],
    ['double slash', 'https://site.example//a//b', 'https://site.example/a/b'],
    ['dot segments', 'https://site.example/x/../a', 'https://site.example/a'],
    ['index.html', 'https://site.example/a/index.html', 'https://site.example/a'],
    ['index.php with a query', 'https://site.example/index.php?id=3', 'https://site.example/?id=3'],
    ['default.aspx', 'https://site.example/a/Default.aspx', 'https://site.example/a/'],
    ['fragment', 'https://site.example/a#part-2', 'https://site.example/a'],
    ['text fragment', 'https://site.example/a#:~:text=word', 'https://site.example/a'],
    [
      'text fragment after a route',
      'https://site.example/#/a:~:text=x',
      'https://site.example/#/a',
    ],
    ['empty query', 'https://site.example/a?', 'https://site.example/a'],
    ['order of parameters', 'https://site.example/a?y=2&x=1', 'https://site.example/a?x=1&y=2'],
    ['empty parameter', 'https://site.example/a?x', 'https://site.example/a?x='],
    ['encoded space', 'https://site.example/a?q=a+b', 'https://site.example/a?q=a%20b'],
    ['encoded letter', 'https://site.example/%7Eann', 'https://site.example/~ann'],
    ['encoded non-ASCII', 'https://site.example/caf%C3%A9', 'https://site.example/café'],
    ['case of encoding', 'https://site.example/a%2fb', 'https://site.example/a%2Fb'],
    ['encoding in the query', 'https://site.example/?q=caf%c3%a9', 'https://site.example/?q=café'],
    ['utm', 'https://site.example/a?utm_source=x&utm_medium=y&id=1', 'https://site.example/a?id=1'],
    ['utm in capitals', 'https://site.example/a?UTM_Source=x', 'https://site.example/a'],
    ['fbclid', 'https://site.example/a?fbclid=IwAR0', 'https://site.example/a'],
    ['gclid', 'https://site.example/a?gclid=x&gclsrc=y', 'https://site.example/a'],
    ['msclkid', 'https://site.example/a?msclkid=x', 'https://site.example/a'],
    ['Mailchimp', 'https://site.example/a?mc_cid=x&mc_eid=y', 'https://site.example/a'],
    ['HubSpot', 'https://site.example/a?_hsenc=x&_hsmi=2&__hstc=1', 'https://site.example/a'],
    ['Marketo', 'https://site.example/a?mkt_tok=x', 'https://site.example/a'],
    ['Matomo', 'https://site.example/a?pk_campaign=x&mtm_source=y', 'https://site.example/a'],
    ['igshid', 'https://site.example/a?igshid=x', 'https://site.example/a'],
    ['Yandex', 'https://site.example/a?yclid=1&ysclid=2', 'https://site.example/a'],
    ['Google Analytics linker', 'https://site.example/a?_ga=1&_gl=2', 'https://site.example/a'],
    ['srsltid', 'https://site.example/a?srsltid=x', 'https://site.example/a'],
    ['session id', 'https://site.example/a?PHPSESSID=x', 'https://site.example/a'],
    ['session id in the path', 'https://site.example/a;jsessionid=X9', 'https://site.example/a'],
    [
      'share mark of a video',
      'https://youtube.com/watch?v=x&si=y',
      'https://youtube.com/watch?v=x',
    ],
    ['mobile m.', 'https://m.site.example/a', 'https://site.example/a'],
    ['mobile.', 'https://mobile.site.example/a', 'https://site.example/a'],
    ['mobile inside', 'https://en.m.wikipedia.org/wiki/A', 'https://en.wikipedia.org/wiki/A'],
    ['www and mobile', 'https://www.m.site.example/a', 'https://site.example/a'],
    ['AMP host', 'https://amp.site.example/a', 'https://site.example/a'],
    ['AMP path', 'https://site.example/2025/story/amp/', 'https://site.example/2025/story'],
    ['AMP first', 'https://site.example/amp/story', 'https://site.example/story'],
    ['AMP extension', 'https://site.example/story.amp.html', 'https://site.example/story.html'],
    ['AMP parameter', 'https://site.example/story?amp=1', 'https://site.example/story'],
    ['AMP output', 'https://site.example/story?outputType=amp', 'https://site.example/story'],
    ['AMP viewer', 'https://www.google.com/amp/s/www.site.example/a', 'https://site.example/a'],
    [
      'AMP cache',
      'https://site-example.cdn.ampproject.org/c/s/site.example/a?amp_js_v=0.1',
      'https://site.example/a',
    ],
  ])('%s', (_, one, other) => {
    expect(urlKey(one)).not.toBeNull();
    expect(urlKey(one)).toBe(urlKey(other));
  });
});

describe('different pages', () => {
  test.each([
    ['path', 'https://site.example/a', 'https://site.example/b'],
    ['case of the path', 'https://site.example/A', 'https://site.example/a'],
    ['subdomain', 'https://en.site.example/', 'https://de.site.example/'],
    ['other port', 'https://site.example:8443/', 'https://site.example/'],
    ['id', 'https://site.example/a?id=1', 'https://site.example/a?id=2'],
    ['q', 'https://site.example/a?q=x', 'https://site.example/a?q=y'],
    ['v', 'https://youtube.com/watch?v=x', 'https://youtube.com/watch?v=y'],
    ['p', 'https://site.example/?p=1', 'https://site.example/?p=2'],
    ['a parameter and none', 'https://site.example/?id=1', 'https://site.example/'],
    ['order of equal names', 'https://site.example/?a=1&a=2', 'https://site.example/?a=2&a=1'],
    ['case of a value', 'https://site.example/?v=aB', 'https://site.example/?v=ab'],
    ['ref, which chooses a branch', 'https://git.example/f?ref=a', 'https://git.example/f?ref=b'],
    ['si elsewhere', 'https://site.example/?si=1', 'https://site.example/?si=2'],
    ['amp that is a value', 'https://shop.example/?amp=12', 'https://shop.example/?amp=16'],
    ['a repository called amp', 'https://github.com/ann/amp', 'https://github.com/ann'],
    ['route', 'https://app.example/#/a', 'https://app.example/#/b'],
    ['bang route', 'https://app.example/#!/a', 'https://app.example/#!/b'],
    ['encoded slash', 'https://site.example/a%2Fb', 'https://site.example/a/b'],
    ['encoded percent', 'https://site.example/a%253Fb', 'https://site.example/a%3Fb'],
    ['encoded ampersand', 'https://site.example/?q=a%26b=1', 'https://site.example/?q=a&b=1'],
    ['plus', 'https://site.example/?q=C%2B%2B', 'https://site.example/?q=C++'],
    ['letters not in UTF-8', 'https://site.example/?q=%E9', 'https://site.example/?q=%E8'],
    ['neighbours on a shared host', 'https://m.github.io/a', 'https://mobile.github.io/a'],
    ['a domain named m', 'https://m.com/a', 'https://com.example/a'],
  ])('%s', (_, one, other) => {
    expect(urlKey(one)).not.toBeNull();
    expect(urlKey(one)).not.toBe(urlKey(other));
  });
});

const address = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom(
      '',
      '/index.html',
      '/amp',
      '/a%2541',
      '/%E9',
      '/%0A',
      '/a b',
      '/é',
      '//',
      '/.amp',
      '/x.amp.amp',
    ),
    fc.constantFrom(
      '',
      '?id=1&utm_source=a',
      '?q=%E9%41',
      '?a=%0A&b',
      '?%',
      '?q=%2525',
      '#/r?x=1',
      '#!/%e9',
    ),
  )
  .map((parts) => parts.join(''));

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(address, (url) => {
      const key = urlKey(url);
      if (key !== null) expect(urlKey(`https://${key}`)).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});

test('noise never changes the key, an identity always does', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  fc.assert(
    fc.property(
      word,
      word,
      fc.constantFrom('id', 'q', 'v', 'p'),
      word,
      word,
      (host, path, name, one, other) => {
        const page = `http://www.${host}.example/${path}`;
        const key = urlKey(`${page}?${name}=${one}`);
        expect(urlKey(`${page}/?utm_campaign=${other}&${name}=${one}#top`)).toBe(key);
        if (one !== other) expect(urlKey(`${page}?${name}=${other}`)).not.toBe(key);
      },
    ),
  );
});

test('whatever is asked, it answers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      urlKey(a, { canonical: b, doi: b });
      urlKey(`https://site.example/${a}`, { canonical: b, doi: a });
    }),
  );
});
