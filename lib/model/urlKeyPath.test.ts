import { describe, expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { plainPath } from './urlKeyPath.ts';

const plain = (path: string, site = 'site.example'): string =>
  plainPath(new URL(`https://${site}${path}`).pathname, site);

test.each(
  rows(`
    / | (front)
    /a/ | /a
    //a//b | /a/b
    /x/../a/./b | /a/b
    /x/%2E%2E/a | /a
    /a/index.html | /a
    /a/Index.HTM | /a
    /a/index.php | /a
    /index.shtml | (front)
    /a/Default.aspx | /a
    /a/index.jsp/ | /a
    /a/index.en.html | /a/index.en.html
    /a/index.xml | /a/index.xml
    /a/home.html | /a/home.html
    /%7Eann | /~ann
    /caf%c3%a9 | /caf%C3%A9
    /café | /caf%C3%A9
    /cafe%CC%81 | /caf%C3%A9
    /Foo_%28bar%29 | /Foo_(bar)
    /Talk%3AFoo | /Talk:Foo
    /C%2B%2B | /C++
    /it's%21 | /it's!
    /a%20b | /a%20b
    /a b | /a%20b
    /a+b | /a+b
    /a^b|c{d}[e] | /a%5Eb%7Cc%7Bd%7D%5Be%5D
    /a%5Eb%7Cc%7Bd%7D%5be%5d | /a%5Eb%7Cc%7Bd%7D%5Be%5D
    /a%2fb | /a%2Fb
    /a%253Fb | /a%253Fb
    /a%3Fb | /a%3Fb
    /a%3bb | /a%3Bb
    /a;x=1 | /a;x=1
    /100% | /100%25
    /%e9%41 | /%E9%41
    /a%0Ab | /a%0Ab
    /a;jsessionid=X9.node1 | /a
    /a;JSESSIONID=X9/b | /a/b
    /(S(abcdefghijklmnopqrstuvwx))/p.aspx | /p.aspx
    /2025/story/amp/ | /2025/story
    /2025/story/amp/index.html | /2025/story
    /amp/story | /story
    /story.amp | /story
    /story.amp.html | /story.html
    /news/amp/world-12345678 | /news/world-12345678
    /news/article-8012345/amp/title.html | /news/article-8012345/title.html
    /article/amp/idUSKBN1ZQ0AB | /article/idUSKBN1ZQ0AB
    /amp | /amp
    /.amp | /.amp
    /amplifiers/amp-stand | /amplifiers/amp-stand
    /docs/amp/install | /docs/amp/install
    /tag/amp | /tag/amp
    /dictionary/amp | /dictionary/amp
    /wiki/AMP | /wiki/AMP
    /a/blob/main/index.html | /a/blob/main/index.html
  `),
)('%s is plainly %s', (path = '', spelling = '') => {
  const expected = spelling === '(front)' ? '' : spelling;
  expect(plain(path)).toBe(expected);
  expect(plain(expected || '/')).toBe(expected);
});

describe('where members choose the names', () => {
  test.each(
    rows(`
      github.com | /ann/amp
      github.com | /ann/site/blob/main/index.html
      npmjs.com | /package/amp
      en.wikipedia.org | /wiki/Index.html
      unpkg.com | /preact/index.html
    `),
  )('%s keeps %s', (host = '', path = '') => {
    expect(plain(path, host.replace(/^en\./, ''))).toBe(path);
  });
});
