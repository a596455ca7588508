import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { axeFindings } from './support/axe.ts';
import { InPage } from './support/inPage.ts';
import type { Library } from './support/library.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { clickWords, highlighted } from './support/selection.ts';
import { words } from './support/words.ts';

/** What pages of the extension see. */
declare const chrome: typeof Browser;

const title = 'Keeping a starter alive';
const tipped = 'feed it equal weights of flour and water';
const asked = 'a spoonful dried on paper lives for months';
const left = 'Subscribe to our letter about ovens';

const article = `<!doctype html><html lang="en"><title>${title}</title><body>
  <nav><a href="/">Home</a> <a href="/oven">Oven</a></nav>
  <main><article><h1>${title}</h1><p>By <a rel="author" href="/imke">Imke Brand</a></p>
  ${'<p>A starter is flour and water in which wild yeast and bacteria live together, and it wants to be fed before it starves, which it says by its smell.</p>'.repeat(3)}
  <p>Every morning, ${tipped}, and stir until no dry flour is left in the jar.</p>
  <h2>On holiday</h2><p>In the cold it needs food once a week; ${asked}.</p>
  <p><img src="/jar.png" alt="A jar on a shelf" width="400" height="300"></p>
  <table><tr><th>Flour</th><th>Water</th></tr><tr><td>50 g</td><td>50 g</td></tr></table>
  </article></main><aside><p>${left}</p></aside></body></html>`;

const hostile = `# Hostile
<script>document.title = 'owned'</script> <img src="x" onerror="document.title = 'owned'">
[click](javascript:document.title='owned') <a href="javascript:document.title='owned'">me</a>

<table><tr><td><iframe src="javascript:document.title='owned'"></iframe><style>*{display:none}</style>cell</td></tr></table>

<details open ontoggle="document.title='owned'"><summary>More</summary>folded</details>

![spy](https://spy.example/pixel.png)`;

/** Writes pages into the store as they might have come from a hub, past the clip's own cleaning. */
async function keep(library: Library, texts: Record<string, string>): Promise<void> {
  await library.page.evaluate(
    async (entries) => {
      const db = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open('commonplace');
        request.onsuccess = () => opened(request.result);
        request.onerror = failed;
      });
      const change = db.transaction(['resources', 'contents'], 'readwrite');
      const known = change.objectStore('resources').getAll();
      known.onsuccess = () => {
        for (const [id, name, markdown] of entries) {
          const urlKey = `example.org/${id}`;
          const row = { ...known.result[0], id, title: name, urlKey, url: `https://${urlKey}` };
          change.objectStore('resources').put(row);
          if (markdown) change.objectStore('contents').put({ ...row, markdown, words: 10 });
        }
      };
      await new Promise((done) => change.addEventListener('complete', done));
      db.close();
    },
    Object.entries(texts).map(([name, text], n) => [idOf(n), name, text] as const),
  );
  // The page hears of what it wrote by itself only where its own store wrote it.
  await library.page.reload();
}

const idOf = (n: number): string => `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('a page that is gone', { timeout: 30_000 }, () => {
  const served: Record<string, string> = { starter: article };
  let pages: Pages;
  let member: Member;
  let library: Library;
  let reader: InPage;

  beforeAll(async () => {
    pages = await servePages(served);
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    const settings = await member.settings();
    await settings.keepPrivateAddresses();
    await settings.page.close();
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
  });

  it('was clipped, with a note on its words and one on what a clip leaves out', async () => {
    const live = await member.visit(pages.at('starter'));
    await live.select(tipped);
    await live.compose('tip', 'By weight, not by cups.');
    await live.save();
    await live.select(left);
    await live.compose('story', 'I did, and they write too much.');
    await live.save();
    const popup = await member.popupOver(live);
    await popup.clip();
    await popup.page.close();
    await live.page.close();
    delete served.starter;
  });

  it('is in the library, with the note at its words', async () => {
    library = await member.library();
    await library.read(title);
    await expect.poll(() => highlighted(library.page)).toEqual([tipped]);
    expect(await library.page.title()).toBe(title);
    expect(await library.page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    expect(await library.page.locator('.reader-about').textContent()).toContain('Imke Brand');
    await library.notes.filter({ hasText: 'By weight' }).waitFor();
  });

  it('lists what its copy does not have', async () => {
    const lost = library.page.getByRole('region', { name: words('reader.lost') });
    await lost.getByText(left).waitFor();
  });

  it('shows a card at the words, and finds them from the column', async () => {
    reader = await InPage.of(library.page);
    await clickWords(library.page, tipped);
    await reader.waitFor('dialog', words('page.cardCount', ['1'], 1));
    expect(await reader.text()).toContain('By weight, not by cups.');
    await reader.click('button', words('page.close'));
    await library.jump(tipped);
    await expect.poll(() => highlighted(library.page)).toEqual([tipped, tipped]);
  });

  it('takes another note, which survives', async () => {
    await reader.select(asked);
    await reader.compose('question', 'Does rye do as well?');
    await reader.save();
    await library.notes.filter({ hasText: 'rye' }).waitFor();
    await library.page.reload();
    await library.laidOut();
    await expect
      .poll(async () => new Set(await highlighted(library.page)))
      .toEqual(new Set([tipped, asked]));
  });

  it('has no bar for words of the column, and no count on the button', async () => {
    await library.notes.filter({ hasText: 'rye' }).getByText('Does rye').dblclick();
    const id = await member.chromium.tabId(library.page);
    const asking = await member.chromium.open('options.html');
    expect(await asking.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id)).toBe('');
    await asking.close();
    expect(await reader.has('toolbar', words('page.bar'))).toBe(false);
  });

  it('fetches no picture that nobody asked for', async () => {
    const picture = library.text.getByRole('img', { name: 'A jar on a shelf' });
    expect(await library.text.locator('img').count()).toBe(0);
    const asks = library.page.waitForRequest(/jar\.png$/);
    await picture.scrollIntoViewIfNeeded();
    await library.page.getByRole('button', { name: words('reader.pictures') }).click();
    expect((await asks).headers().referer ?? '').toBe('');
  });

  it('is followed by a side panel beside it', async () => {
    const panel = await member.panelBeside({ page: library.page });
    await panel.thread('By weight').waitFor();
    await panel.page.close();
  });

  it('is read where a search finds it, and Back leads to the list', async () => {
    await library.page.getByRole('link', { name: words('library.name'), exact: true }).click();
    const field = library.page.getByRole('combobox', { name: words('library.search') });
    await field.fill('rye');
    await library.items.filter({ hasText: 'Does rye' }).waitFor();
    await field.press('Enter');
    await library.laidOut();
    expect(library.page.url()).toMatch(/#\/read\/[0-9a-f-]+\/[0-9a-f-]+$/);
    await expect
      .poll(() => library.page.evaluate(() => document.activeElement?.textContent))
      .toContain('Does rye do as well?');
    await library.page.goBack();
    await library.items.filter({ hasText: 'Does rye' }).waitFor();
    expect(await field.inputValue()).toBe('rye');
    await library.page.goForward();
    await library.laidOut();
  });

  it('has its notes again when it is back, also those written on the copy', async () => {
    served.starter = article;
    const live = await member.visit(pages.at('starter'));
    await expect
      .poll(async () => new Set(await highlighted(live.page)))
      .toEqual(new Set([tipped, asked, left]));
    const popup = await member.popupOver(live);
    await popup.page.getByRole('link', { name: words('reader.readCopy') }).waitFor();
    await popup.page.getByRole('link', { name: words('popup.library') }).waitFor();
    await popup.search('rye');
    await popup.results.first().waitFor();
    const opened = member.chromium.context.waitForEvent('page');
    await popup.page.getByRole('combobox').press('Shift+Enter');
    const other = (await opened) as typeof popup.page;
    await other.locator('.reader-text > *').first().waitFor();
    await other.close();
    await live.page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const { page } = library;
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 700 });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    const list = await member.library();
    await list.items.first().waitFor();
    expect(await axeFindings(list.page)).toEqual([]);
    await list.page.close();
  });
});

describe('texts that were made to hurt', { timeout: 30_000 }, () => {
  let member: Member;
  let library: Library;

  beforeAll(async () => {
    const pages = await servePages({ plain: article });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    await (await member.settings()).keepPrivateAddresses();
    const popup = await member.popupOver(await member.visit(pages.at('plain')));
    await popup.clip();
    library = await member.library();
    await keep(library, {
      Hostile: hostile,
      Nested: '> '.repeat(20_000),
      Cells: `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(20_000)}`,
      Link: '',
    });
    await pages.close();
  });

  afterAll(() => member?.chromium.close());

  const open = async (n: number) => {
    await library.page.evaluate(
      (route) => {
        location.hash = route;
      },
      `#/read/${idOf(n)}`,
    );
  };

  it('run nothing, fetch nothing, and keep their words', async () => {
    const asked: string[] = [];
    library.page.on('request', (request) => asked.push(request.url()));
    await open(0);
    await library.text.getByText('folded').waitFor();
    expect(await library.page.title()).toBe('Hostile');
    expect(await library.text.locator('script, iframe, style, img, [onerror]').count()).toBe(0);
    expect(await library.text.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await library.text.textContent()).toContain('cell');
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  });

  it.each([1, 2])('are shown as they are where no page could show them (%i)', async (n) => {
    await open(n);
    await library.page.getByText(words('reader.plain')).waitFor();
    await library.page.getByRole('link', { name: words('library.name'), exact: true }).click();
    await library.items.first().waitFor();
  });

  it('say so where only an address was kept', async () => {
    await open(3);
    await library.page.getByText(words('reader.noText')).waitFor();
    expect(await axeFindings(library.page)).toEqual([]);
  });

  it.each([
    ['a copy that is not there', (): string => `#/read/${idOf(77)}`, 'reader.gone'],
    ['an address that leads nowhere', (): string => '#/shelf/7', 'library.unknown'],
  ] as const)('say so at %s', async (_, route, said) => {
    const nowhere = await member.library(route());
    await nowhere.page.getByText(words(said)).waitFor();
    expect(await axeFindings(nowhere.page)).toEqual([]);
    await nowhere.page.close();
  });
});
