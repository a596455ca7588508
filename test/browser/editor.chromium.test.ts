import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { median } from '../bench/median.ts';
import { axeFindings, axeFindingsInPage } from './support/axe.ts';
import { EditorBox } from './support/editor.ts';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { clickWords, highlighted } from './support/selection.ts';
import type { SidePanel } from './support/sidePanel.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

describe.each(['light', 'dark'] as const)('the editor in %s', (colorScheme) => {
  let hub: StoppableHub;
  let member: Member;
  let inPage: InPage;
  let panel: SidePanel;
  let reply: EditorBox;
  let theirs: string;

  beforeAll(async () => {
    hub = await StoppableHub.start();
    member = await Member.arrive({ ...inject('chromium'), headless: true, colorScheme });
    await member.join(hub.invite, account('Noor'));
    inPage = await member.visit(hub.page('hand-hygiene'));
    theirs = await until('highlights', async () => (await highlighted(inPage.page))[0]);
  });

  afterAll(async () => {
    await member?.chromium.close();
    await hub?.remove();
  });

  it('shapes a note in a page, with a link to another one', async () => {
    const { keyboard } = inPage.page;
    await inPage.select('The five moments');
    await inPage.compose('tip', 'Learn the reasons');
    await keyboard.press('Control+Shift+ArrowLeft');
    await keyboard.press('Control+B');
    await keyboard.press('End');
    await keyboard.type(' first, as in [[hygien');
    await inPage.waitFor('listbox', words('editor.offers.item'));
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await keyboard.press('Enter');
    await inPage.click('tab', words('editor.preview'));
    await expect.poll(() => inPage.text()).toMatch(/Learn the reasons first, as in [^[]/);
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await inPage.click('tab', words('editor.write'));
    await inPage.waitFor('textbox', words('composer.body'));
    await inPage.save();
  });

  it('mentions a member in an answer in a page, by the keyboard', async () => {
    const { page } = inPage;
    await page.bringToFront();
    await clickWords(page, theirs.slice(0, 20));
    await inPage.click('button', words('page.reply'));
    await inPage.waitFor('textbox', words('page.replyLabel'));
    await page.keyboard.type('Ask @ami');
    await inPage.waitFor('listbox', words('editor.offers.member'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('about it');
    // What is pressed while a list is open stays where it is.
    await page.keyboard.type(' @');
    await inPage.waitFor('listbox', words('editor.offers.member'));
    await inPage.click('button', words('page.replySend'));
    await expect.poll(() => inPage.text()).toContain('Ask @Amina K. about it');
  });

  it('shows both beside the page', async () => {
    panel = await member.panelBeside(inPage);
    const note = panel.thread('Learn the reasons');
    await note.waitFor();
    expect(await note.locator('strong').allTextContents()).toEqual(['reasons']);
    expect(await note.getByRole('link').first().getAttribute('href')).toMatch(/^https?:/);
    await panel.thread('about it').getByText('@Amina K.').waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
  });

  it('shapes an answer in the panel by keys and tools, each undone by the browser', async () => {
    const note = panel.thread('about it');
    reply = new EditorBox(note, words('thread.replyTo'));
    await panel.page.bringToFront();
    await note.getByRole('button', { name: words('thread.reply'), exact: true }).click();
    await reply.field.pressSequentially('Show the photo');
    await panel.page.keyboard.press('Control+Shift+ArrowLeft');
    await panel.page.keyboard.press('Control+B');
    expect(await reply.field.inputValue()).toBe('Show the **photo**');
    await panel.page.keyboard.press('Control+Z');
    expect(await reply.field.inputValue()).toBe('Show the photo');
    await reply.tool('list').click();
    expect(await reply.field.inputValue()).toBe('- Show the photo');
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.type('then the lamp');
    expect(await reply.field.inputValue()).toBe('- Show the photo\n- then the lamp');
  });

  it('is left by Tab, which stops once at the tools', async () => {
    await reply.field.focus();
    await panel.page.keyboard.press('Tab');
    const focused = () =>
      panel.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe(words('editor.bold'));
    await panel.page.keyboard.press('End');
    expect(await focused()).toBe(words('editor.block'));
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Tab');
    expect(await panel.page.evaluate(() => document.activeElement?.textContent)).toBe(
      words('thread.replySend'),
    );
  });

  it('mentions a member by the pointer, and says how many there are', async () => {
    await reply.field.focus();
    await panel.page.keyboard.press('Control+End');
    await panel.page.keyboard.type(', says @');
    await reply.offers.filter({ hasText: 'Jonas O.' }).waitFor();
    await panel.page
      .getByRole('status')
      .filter({ hasText: 'suggestions' })
      .first()
      .waitFor({ state: 'attached' });
    expect(await axeFindings(panel.page)).toEqual([]);
    await reply.offers.filter({ hasText: 'Jonas O.' }).click();
    expect(await reply.field.inputValue()).toMatch(
      /says \[@Jonas O\.\]\(commonplace:member\/[0-9a-f-]{36}\) $/,
    );
  });

  it('shows code in its colours, when it is asked for a preview and when it is sent', async () => {
    await panel.page.keyboard.type('\n\n');
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.insertText('```js\nconst lamp = "UV"; // at night\n```');
    await reply.view('preview').click();
    await reply.preview.locator('.hljs-keyword', { hasText: 'const' }).waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
    await panel.page.keyboard.press('Control+Enter');
    await reply.field.waitFor({ state: 'detached' });
    const answer = panel.thread('about it');
    await answer.locator('.hljs-string', { hasText: 'UV' }).waitFor();
    await answer.getByText('@Jonas O.').waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
  });

  it('takes a key in less than 50 ms, in a long text too', async () => {
    const note = panel.thread('about it');
    await note.getByRole('button', { name: words('thread.reply'), exact: true }).click();
    await reply.field.fill('A word or two. '.repeat(1_000));
    const times = await reply.field.evaluate(async (field: HTMLTextAreaElement) => {
      field.focus();
      const taken: number[] = [];
      for (const letter of 'the lamp @x [[a y') {
        const start = performance.now();
        document.execCommand('insertText', false, letter);
        await new Promise((painted) => requestAnimationFrame(painted));
        field.getBoundingClientRect();
        taken.push(performance.now() - start);
      }
      return taken;
    });
    expect(median(times)).toBeLessThan(50);
    await panel.page
      .getByRole('button', { name: words('ui.cancel') })
      .last()
      .click();
  });
});
