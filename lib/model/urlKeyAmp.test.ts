import { expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { urlKey } from './urlKey.ts';

test.each(
  rows(`
    https://www.google.com/amp/s/www.site.example/a
    https://www.google.co.uk/amp/s/site.example/a/amp/
    https://www.google.com/amp/site.example/a
    https://www.bing.com/amp/s/site.example/a
    https://site-example.cdn.ampproject.org/c/s/site.example/a?amp_js_v=0.1&usqp=mq331
    https://site-example.cdn.ampproject.org/v/s/amp.site.example/a?amp_gsa=1#referrer=x
    https://site-example.cdn.ampproject.org/i/s/site.example/a
    https://site-example.cdn.ampproject.org/wp/s/site.example/a
    https://cdn.ampproject.org/c/s/site.example/a
    https://site-example.bing-amp.com/c/s/site.example/a
    https://site.example/a?amp
    https://site.example/a?amp=1
    https://site.example/a?amp=true
    https://site.example/a?outputType=amp
    https://site.example/a?format=amp
    https://site.example/a?noamp=mobile
  `),
)('%s shows the page', (url = '') => expect(urlKey(url)).toBe('site.example/a'));

test.each(
  rows(`
    https://shop.example/?amp=12
    https://shop.example/?type=amp
    https://shop.example/?amps=1
    https://www.google.com/amp
    https://www.google.com/amp/cache
    https://google.site.example/amp/s/other.example/a
    https://developers.google.com/amp/cache/overview
  `),
)('%s is a page of its own', (url = '') => {
  const { hostname } = new URL(url);
  expect(urlKey(url)).toContain(hostname.replace(/^www\./, ''));
  if (url.includes('?')) expect(urlKey(url)).toContain('?');
});
