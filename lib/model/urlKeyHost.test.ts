import { expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { plainHost, siteOf } from './urlKeyHost.ts';

const hostOf = (host: string): string => new URL(`https://${host}/`).hostname;

test.each(
  rows(`
    SITE.Example | site.example
    www.site.example | site.example
    www.bbc.co.uk | bbc.co.uk
    site.example. | site.example
    bücher.example | xn--bcher-kva.example
    BÜCHER。example | xn--bcher-kva.example
    m.site.example | site.example
    mobile.site.example | site.example
    touch.site.example | site.example
    wap.site.example | site.example
    amp.site.example | site.example
    www.m.site.example | site.example
    en.m.wikipedia.org | en.wikipedia.org
    commons.m.wikimedia.org | commons.wikimedia.org
    m.alice.blogspot.com | alice.blogspot.com
    alice.blogspot.co.uk | alice.blogspot.com
    alice.blogspot.de | alice.blogspot.com
    alice.blogspot.com.au | alice.blogspot.com
    www.tumblr.com | tumblr.com
    docs.mobile.site.example | docs.mobile.site.example
    www2.site.example | www2.site.example
    m.com | m.com
    mobile.de | mobile.de
    m.github.io | m.github.io
    www.com | www.com
    [2606:4700::1111] | [2606:4700::1111]
    8.8.8.8 | 8.8.8.8
  `),
)('%s is plainly %s', (host = '', plain = '') => expect(plainHost(hostOf(host))).toBe(plain));

test.each(
  rows(`
    docs.site.example | site.example
    news.bbc.co.uk | bbc.co.uk
    a.github.io | a.github.io
    x.a.github.io | a.github.io
    a.blogspot.com | a.blogspot.com
    a.blogspot.co.uk | a.blogspot.com
    a.substack.com | a.substack.com
    a.wordpress.com | a.wordpress.com
    a.medium.com | a.medium.com
    www.medium.com | medium.com
    medium.com | medium.com
    8.8.8.8 | 8.8.8.8
    localhost | localhost
  `),
)('%s belongs to %s', (host = '', site = '') => expect(siteOf(host)).toBe(site));
