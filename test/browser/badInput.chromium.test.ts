import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { ToolbarPopup } from './support/toolbar.ts';
import { words } from './support/words.ts';

const longTitle = 'A title that does not end. '.repeat(400).slice(0, 10_000);
const megabyte = 'The quick brown fox jumps over the lazy dog. '.repeat(24_000);
const hostile = `<script>document.title = 'owned'</script><img src="x" onerror="document.title = 'owned'">`;

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200">
<title>A drawing</title><text x="20" y="80">Wash, rinse, dry</text></svg>`;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><body><main>${body}</main></body></html>`;

describe('what nobody meant to enter', { timeout: 60_000 }, () => {
  let pages: Pages;
  let member: Member;

  beforeAll(async () => {
    pages = await servePages({
      long: page(longTitle, '<p>A short page under a long title.</p>'),
      large: page('A large page', `<p>${megabyte}</p>`),
      'paper.pdf': pdf,
      'drawing.svg': drawing,
      plain: page('A plain page', '<p>Some plain words to be pinned to.</p>'),
    });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    const settings = await member.settings();
    await settings.keepPrivateAddresses();
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
  });

  it.each([
    ['a page of the browser', (): string => 'chrome://version/', 'clip.unreadable.browserPage'],
    ['a PDF', (): string => pages.at('paper.pdf'), 'clip.unreadable.pdf'],
  ] as const)('%s cannot be read: the popup says so and keeps its address', async (_, url, why) => {
    const tab = await member.chromium.context.newPage();
    await tab.goto(url());
    const popup = await ToolbarPopup.open(member.chromium, tab);
    await expect.poll(() => popup.text()).toContain(words(why));
    await expect.poll(() => popup.focused()).toBe(words('ui.tagAdd'));
    await popup.pressEnter();
    await expect.poll(() => popup.text()).toContain(words('clip.savedHere'));
    await expect.poll(() => popup.isOpen()).toBe(false);
  });

  it('a drawing has no room for notes: the panel says so, and nothing breaks in the page', async () => {
    const tab = await member.chromium.context.newPage();
    const broken: Error[] = [];
    tab.on('pageerror', (error) => broken.push(error));
    await tab.goto(pages.at('drawing.svg'));
    await tab.keyboard.press('ControlOrMeta+A');
    const panel = await member.panelBeside({ page: tab });
    await panel.page.getByRole('button', { name: words('panel.addNote') }).click();
    await panel.page.getByText(words('panel.cannotAnnotate')).waitFor();
    expect(broken).toEqual([]);
  });

  it('a title of ten thousand characters is cut, and the member is told', async () => {
    const popup = await member.popupOver(await member.visit(pages.at('long')));
    await expect.poll(async () => (await popup.title.inputValue()).length).toBe(longTitle.length);
    await popup.clip();
    const told = words('clip.cut', [words('clip.cutField.title'), '500', '10,000']);
    await expect.poll(() => popup.saved.textContent()).toContain(told);
  });

  it('a selection of a megabyte is pinned by its first words, and the member is told', async () => {
    const inPage = await member.visit(pages.at('large'));
    await inPage.page.locator('main').click();
    await inPage.page.keyboard.press('ControlOrMeta+A');
    await inPage.waitFor('toolbar', words('page.bar'));
    await inPage.compose('tip', 'All of it is worth reading.');
    expect(await inPage.text()).toContain(words('composer.cutQuote', ['5,000']));
    await inPage.save();
    const panel = await member.panelBeside(inPage);
    await panel.thread('All of it is worth reading.').waitFor();
  });

  it('a note with HTML and script in it is shown as text', async () => {
    const inPage = await member.visit(pages.at('plain'));
    await inPage.select('plain words');
    await inPage.compose('tip', hostile);
    await inPage.save();
    const panel = await member.panelBeside(inPage);
    const thread = panel.thread('onerror');
    await thread.waitFor();
    expect(await thread.textContent()).toContain(hostile);
    expect(await thread.locator('img, script').count()).toBe(0);
    expect(await panel.page.title()).not.toBe('owned');
    expect(await inPage.page.title()).toBe('A plain page');
  });

  it('NUL and half a character are left out of what is kept', async () => {
    const popup = await member.popupOver(await member.visit(pages.at('plain')));
    await popup.clip('before\0between\ud800after');
    const found = await member.popupOver(await member.visit(pages.at('plain')));
    await found.search('before');
    await expect
      .poll(() => found.results.filter({ hasText: 'before' }).first().textContent())
      .toContain('beforebetween\ufffdafter');
  });
});
