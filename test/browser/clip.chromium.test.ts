import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type * as clipping from '../../lib/page/clip/index.ts';
import { SavedBrowser } from '../bench/clip/saved.ts';
import { clipPages } from '../support/clipPages.ts';
import { pageScript } from './support/pageScript.ts';

/** What the script puts into the page. */
declare const clip: typeof clipping;

const living = `<!doctype html><html lang="en"><head><title>A living page</title><base href="/base/">
  <script type="application/ld+json">{"@type":"Article","headline":"A living page"}</script></head>
  <body><nav><a href="javascript:void 0">Menu</a></nav><main><article><h1>A living page</h1>
  <p>The <em>Valley</em>'s first kiln, with <a href="more">more</a> to read.<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>
  <ul><li>500 g flour</li><li>10 g salt</li></ul>
  <table><caption>Heat</caption><tr><td colspan="2" rowspan="2">1240</td></tr></table>
  <p>It is <math><semantics><mi>Q</mi><annotation encoding="application/x-tex">\\frac{Q}{t}</annotation></semantics></math> here.</p>
  <figure><img src="kiln.jpg" alt="A kiln"></figure><img src="/p.gif" width="1" height="1">
  <iframe src="about:blank"></iframe><p id="hidden" style="display:none">Hidden words.</p>
  <div id="host"><span slot="in">Slotted words.</span></div>
  <div class="footnotes"><ol><li id="fn:1">A note. <a href="#fnref:1">↩</a></li></ol></div></article></main></body></html>`;

describe('clipping in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    const { executablePath } = inject('chromium');
    browser = await chromium.launch({
      executablePath,
      chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    });
    script = await pageScript(
      fileURLToPath(new URL('../../lib/page/clip/index.ts', import.meta.url)),
      'clip',
    );
  });

  afterAll(() => browser?.close());

  async function opened(html: string): Promise<Page> {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto('https://living.example/page');
    await page.evaluate(script);
    return page;
  }

  test('changes nothing in the page, in its shadow roots, or in its properties', async () => {
    const page = await opened(living);
    const seen = (await page.evaluate(`(async () => {
      const root = document.getElementById('host').attachShadow({ mode: 'open' });
      root.innerHTML = '<p>Words in the shadow.</p><slot name="in"></slot><div id="inner"></div>';
      const inner = root.getElementById('inner').attachShadow({ mode: 'open' });
      inner.innerHTML = '<p>Words deeper in the shadow.</p>';
      const all = () => [document.documentElement.outerHTML, root.innerHTML, inner.innerHTML];
      const before = all();
      const watcher = new MutationObserver(() => {});
      const everything = { subtree: true, childList: true, attributes: true, characterData: true };
      for (const part of [document, root, inner]) watcher.observe(part, everything);
      const { markdown } = await clip.extractClip(document, location.href);
      return { changes: watcher.takeRecords().length, before, after: all(), markdown };
    })()`)) as { changes: number; before: string[]; after: string[]; markdown: string };
    expect(seen.changes).toBe(0);
    expect(seen.after).toEqual(seen.before);
    expect(seen.markdown).toContain(
      "The *Valley*'s first kiln, with [more](https://living.example/base/more)",
    );
    for (const words of [
      '500 g flour',
      'Words in the shadow.',
      'Words deeper in the shadow.',
      'Slotted words.',
      'It is $\\frac{Q}{t}$ here.',
    ])
      expect(seen.markdown).toContain(words);
    expect(seen.markdown).not.toMatch(/Hidden words|p\.gif|iframe/);
    await page.close();
  });

  test('fetches nothing', async () => {
    const page = await opened(living);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate('clip.extractClip(document, location.href)');
    expect(asked).toEqual([]);
    await page.close();
  });

  test.each([
    [
      'long lists of links',
      '<ul>'.concat('<li><a href="/x">A link to another page</a></li>'.repeat(20_000), '</ul>'),
    ],
    ['many small boxes', '<div><p>Words in a box of their own, and more.</p></div>'.repeat(4_000)],
    ['boxes in boxes', `${'<div>'.repeat(500)}Words${'</div>'.repeat(500)}`.repeat(20)],
    [
      'a huge table',
      `<table>${'<tr><td>a</td><td rowspan="3">b</td><td>c</td></tr>'.repeat(5_000)}</table>`,
    ],
    ['one line of a megabyte', `<p>${'word '.repeat(200_000)}</p>`],
    ['markup left open', '<b><i><a href="x"><p>words</p>'.repeat(400)],
  ])('takes a page of %s', async (_kind, html) => {
    const page = await opened(`<!doctype html><title>Hard</title><body>${html}`);
    const seen = (await page.evaluate(`(async () => {
      const start = performance.now();
      const { markdown, words } = await clip.extractClip(document, location.href);
      return { time: performance.now() - start, length: markdown.length, words };
    })()`)) as { time: number; length: number; words: number };
    expect(seen.words).toBeGreaterThan(0);
    expect(seen.time).toBeLessThan(8_000);
    await page.close();
  });
});

describe('our own pages', { timeout: 240_000 }, () => {
  test('are clipped as a careful reader would', async () => {
    const { executablePath } = inject('chromium');
    const saved = await SavedBrowser.start(executablePath);
    try {
      const pages = await clipPages();
      const clips = await saved.callInEach(pages, 'clipped', ({ url, expected }) => [
        url,
        expected,
      ]);
      const poor: string[] = [];
      for (const [at, { name, said }] of pages.entries()) {
        const { f1, clip } = clips[at]!;
        if (f1 < 0.95) poor.push(`${name}: ${f1.toFixed(3)}`);
        for (const [field, value] of Object.entries(said)) {
          const found = Reflect.get(clip, field);
          if (found !== value) poor.push(`${name}: ${field} is ${found}, not ${value}`);
        }
      }
      expect(poor).toEqual([]);
      const sum = clips.reduce((total, { f1 }) => total + f1, 0);
      expect(sum / pages.length).toBeGreaterThan(0.985);
    } finally {
      await saved.close();
    }
  });
});
