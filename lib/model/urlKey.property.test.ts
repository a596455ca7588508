import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlKey } from './urlKey.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const choosing = fc.constantFrom('id', 'q', 'v', 'p', 'page', 'lang', 'ref', 'source', 'tab', 's');
const tracking = fc.constantFrom(
  'utm_source',
  'UTM_Medium',
  'fbclid',
  'gclid',
  'mc_eid',
  'mtm_kwd',
  'vero_id',
);
const fragment = fc.constantFrom('', '#', '#top', '#:~:text=word', '#a-b:~:text=word', '#/');

/** A value that neither a session nor a referrer looks like, in any alphabet, as a member writes it. */
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });

const page = fc.record({
  host: word.map((label) => `${label}x.example`),
  path: fc.array(word, { maxLength: 4 }),
  parameters: fc.uniqueArray(fc.tuple(choosing, value), { selector: ([name]) => name }),
});

interface Page {
  host: string;
  path: string[];
  parameters: [string, string][];
}

const written = (
  { host, path, parameters }: Page,
  { scheme = 'https', prefix = '', port = '', end = '', fragment = '' } = {},
): string => {
  const query = parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return `${scheme}://${prefix}${host}${port}/${path.join('/')}${end}${query && `?${query}`}${fragment}`;
};

const look = fc.record({
  scheme: fc.constantFrom('http', 'https', 'HTTP'),
  prefix: fc.constantFrom('', 'www.', 'm.', 'WWW.', 'amp.', 'mobile.'),
  port: fc.constantFrom('', ':80', ':443'),
  end: fc.constantFrom('', '/', '/index.html', '//', '/./', '/index.php'),
  fragment,
});

test('how a page is reached never changes its key', () => {
  fc.assert(
    fc.property(
      page,
      look,
      fc.array(fc.tuple(tracking, value)),
      fc.nat(),
      (it, as, noise, turn) => {
        const all = [...it.parameters, ...noise];
        const at = turn % (all.length + 1);
        const parameters = [...all.slice(at), ...all.slice(0, at)];
        expect(urlKey(written({ ...it, parameters }, as))).toBe(urlKey(written(it)));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what chooses the content always changes it', () => {
  fc.assert(
    fc.property(page, choosing, value, value, (it, name, one, other) => {
      fc.pre(one.normalize('NFC') !== other.normalize('NFC'));
      const others = it.parameters.filter(([taken]) => taken !== name);
      const keyWith = (told: string) =>
        urlKey(written({ ...it, parameters: [...others, [name, told]] }));
      expect(keyWith(one)).not.toBe(keyWith(other));
      expect(keyWith(one)).not.toBe(urlKey(written({ ...it, parameters: others })));
    }),
    { numRuns: 1_000 },
  );
});

test('a canonical address never loses what chooses the content', () => {
  fc.assert(
    fc.property(page, choosing, word, word, (it, name, one, other) => {
      fc.pre(one !== other && !(name === 'page' && ['0', '1'].includes(one)));
      fc.pre(!['source', 'tab'].includes(name));
      const url = written({ ...it, parameters: [[name, one]] });
      const key = urlKey(url);
      expect(urlKey(url, { canonical: written({ ...it, parameters: [] }) })).toBe(key);
      expect(urlKey(url, { canonical: written({ ...it, parameters: [[name, other]] }) })).toBe(key);
      expect(urlKey(url, { canonical: `https://${it.host}/` })).toBe(key);
    }),
  );
});

const odd = fc.constantFrom(
  '/index.html',
  '/amp',
  '/..amp',
  '/.amp.',
  '/x.amp.amp',
  '/a%2541',
  '/%E9',
  '/%0A',
  '/a b',
  '/é',
  '/e\u0301',
  '//',
  '/%',
  '/%2e%2e',
  '/;jsessionid=1',
  '/(S(abcdefghijklmnopqrstuvwx))',
  '/doi/10.1000/x',
  '?id=1&utm_source=a',
  '?q=%E9%41',
  '?a=%0A&b',
  '?%',
  '?q=%2525',
  '?&amp;a=1?utm_x=2',
  '?title=A%2FB%3F',
  '#/r?x=1',
  '#!/%e9',
  '#!a//b#c',
  '#/a?b?c',
);

const address = fc
  .tuple(
    fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(
        'https://youtu.be/dQw4w9WgXcQ',
        'https://en.wikipedia.org/w/index.php',
        'https://www.google.com/amp/s/m.site.example',
        'https://www.amazon.com/a/dp/B000000000',
        'https://old.reddit.com',
        'https://www.m.alice.blogspot.co.uk',
        'https://github.com/a/blob',
        'http://8.8.8.8:8080',
      ),
    ),
    fc.array(odd, { maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  .map(([start, parts, end]) => `${start}${parts.join('')}${end}`);

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(address, (url) => {
      const key = urlKey(url);
      if (key !== null) expect(urlKey(key.startsWith('doi:') ? key : `https://${key}`)).toBe(key);
    }),
    { numRuns: 5_000 },
  );
});

test('whatever is asked, it answers', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), address, odd);
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      urlKey(a, { canonical: b, doi: c });
      urlKey(`https://site.example/${a}`, { canonical: b, doi: c });
      urlKey('https://site.example/', { canonical: a.repeat(2_000), doi: `%25${b}`.repeat(2_000) });
    }),
  );
});
