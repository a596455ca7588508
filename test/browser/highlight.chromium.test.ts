import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type * as anchoring from '../../lib/page/anchor/index.ts';
import type * as highlighting from '../../lib/page/highlight/index.ts';
import { pageScript } from './support/pageScript.ts';

/** What the scripts put into the page. */
declare const highlight: typeof highlighting;
declare const anchor: typeof anchoring;
declare global {
  var highlighter: highlighting.Highlighter;
}

const html = `<!doctype html><html lang="en"><title>Hygiene</title>
  <style>body { font: 20px/2 serif; margin: 20px } .dark { background: #111; color: #eee }</style>
  <p id="one">Clean hands stop most infections.</p>
  <p id="two">Gloves are no substitute.</p>
  <p id="three" class="dark">Seeing helps, watching does not.</p>
  <details><summary>More</summary><p>Words behind a fold</p></details>
  <div style="display: contents">Words of no box</div>
  <p style="display: none">Words that are nowhere</p>
  <div id="host"></div>`;

const module = (path: string) => fileURLToPath(new URL(`../../lib/page/${path}`, import.meta.url));

describe('words in a real page', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  let scripts: string[];

  beforeAll(async () => {
    const { executablePath } = inject('chromium');
    browser = await chromium.launch({
      executablePath,
      chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    });
    page = await browser.newPage();
    scripts = [
      await pageScript(module('highlight/index.ts'), 'highlight'),
      await pageScript(module('anchor/index.ts'), 'anchor'),
    ];
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    await page.goto('about:blank');
    await page.setContent(html);
    for (const content of scripts) await page.addScriptTag({ content });
    await page.evaluate(() => {
      for (const script of document.querySelectorAll('script')) script.remove();
      globalThis.highlighter = highlight.createHighlighter(document);
    });
  });

  /** Shows a part of a paragraph's text under an id. */
  const show = (id: string, paragraph: string, start: number, end: number) =>
    page.evaluate(
      ([id, paragraph, start, end]) => {
        const text = document.querySelector(`#${paragraph}`)!.firstChild!;
        const range = document.createRange();
        range.setStart(text, start);
        range.setEnd(text, end);
        highlighter.show(id, range, 'tip');
      },
      [id, paragraph, start, end] as const,
    );

  /** What is painted in the middle of a letter. */
  const at = (paragraph: string, letter: number) =>
    page.evaluate(
      ([paragraph, letter]) => {
        const text = document.querySelector(`#${paragraph}`)!.firstChild!;
        const range = document.createRange();
        range.setStart(text, letter);
        range.setEnd(text, letter + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return highlighter.at(left + width / 2, top + height / 2);
      },
      [paragraph, letter] as const,
    );

  const picture = (paragraph: string) => page.locator(`#${paragraph}`).screenshot();

  test.each(['one', 'three'])(
    'paragraph %s shows what is painted, and only while it is',
    async (paragraph) => {
      const plain = await picture(paragraph);
      await show('a', paragraph, 0, 11);
      expect(await picture(paragraph)).not.toEqual(plain);
      await page.evaluate(() => highlighter.remove('a'));
      expect(await picture(paragraph)).toEqual(plain);
    },
  );

  test('the page’s DOM stays as it was', async () => {
    const before = await page.content();
    await show('a', 'one', 0, 11);
    await page.evaluate(() => highlighter.flash('a'));
    expect(await page.content()).toBe(before);
  });

  test('a point gives all that is there, the innermost first', async () => {
    await show('long', 'one', 0, 25);
    await show('short', 'one', 6, 11);
    expect(await at('one', 8)).toEqual(['short', 'long']);
    expect(await at('one', 2)).toEqual(['long']);
    expect(await at('one', 30)).toEqual([]);
    expect(await at('two', 2)).toEqual([]);
  });

  test('the blank beside words is not them', async () => {
    const beside = await page.evaluate(() => {
      const range = document.createRange();
      range.setStart(document.querySelector('#one')!.firstChild!, 0);
      range.setEnd(document.querySelector('#three')!.firstChild!, 6);
      highlighter.show('all', range, 'story');
      const { right, top } = document.querySelector('#two')!.getBoundingClientRect();
      return highlighter.at(right - 5, top + 15);
    });
    expect(beside).toEqual([]);
    expect(await at('two', 3)).toEqual(['all']);
  });

  test('a range shown again moves, and clearing takes all', async () => {
    await show('a', 'one', 0, 5);
    await show('a', 'two', 0, 6);
    expect(await at('one', 2)).toEqual([]);
    expect(await at('two', 2)).toEqual(['a']);
    await page.evaluate(() => highlighter.clear());
    expect(await at('two', 2)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('a flash ends by itself', async () => {
    await show('a', 'one', 0, 11);
    const steady = await picture('one');
    await page.evaluate(() => highlighter.flash('a'));
    expect(await picture('one')).not.toEqual(steady);
    await expect.poll(() => picture('one')).toEqual(steady);
  });

  test('a page that replaces its adopted stylesheets does not lose ours for long', async () => {
    await show('a', 'one', 0, 11);
    const painted = await picture('one');
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await show('b', 'two', 0, 6);
    expect(await picture('one')).toEqual(painted);
  });

  test('words in an open shadow tree are found and painted there', async () => {
    const found = await page.evaluate(() => {
      const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const words = shadow.appendChild(document.createElement('p'));
      words.textContent = 'Words in the shade';
      const range = document.createRange();
      range.selectNodeContents(words);
      const found = anchor.createAnchorer(document).anchor(anchor.describe(range, document));
      if (found.status === 'orphan') return null;
      highlighter.show('shade', found.range, 'question');
      const { left, top } = words.getBoundingClientRect();
      return { at: highlighter.at(left + 10, top + 15), sheets: shadow.adoptedStyleSheets.length };
    });
    expect(found).toEqual({ at: ['shade'], sheets: 1 });
  });

  test('what is displayed is text of the page, what a fold hides as well', async () => {
    const quoted = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      const [quote] = anchor.describe(range, document);
      return quote?.type === 'TextQuoteSelector' ? quote.exact : '';
    });
    expect(quoted).toContain('More Words behind a fold Words of no box');
    expect(quoted).not.toContain('nowhere');
  });
});
