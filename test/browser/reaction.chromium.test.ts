import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings, axeFindingsInPage } from './support/axe.ts';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { clickWords } from './support/selection.ts';
import type { SidePanel } from './support/sidePanel.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

const tip = 'Ask the porters before you drill';

describe('reactions', () => {
  let hub: StoppableHub;
  let kim: Member;
  let noa: Member;
  let inPage: InPage;
  let panel: SidePanel;
  let thread: Locator;

  beforeAll(async () => {
    hub = await StoppableHub.start();
    [kim, noa] = await Promise.all([
      Member.arrive({ ...inject('chromium'), headless: true }),
      Member.arrive({ ...inject('chromium'), headless: true }),
    ]);
    await kim.join(hub.invite, account('Kim'));
    await noa.join(hub.invite, account('Noa'));
    inPage = await kim.visit(hub.page('hand-hygiene'));
    panel = await kim.panelBeside(inPage);
    thread = panel.thread(tip);
    await thread.waitFor();
  });

  afterAll(async () => {
    await Promise.all([kim?.chromium.close(), noa?.chromium.close()]);
    await hub?.remove();
  });

  const reputeIn = (of: Locator) => of.locator('.reaction-repute').first();

  it('tell for whom something worked, and open to who and why', async () => {
    const summary = reputeIn(thread);
    expect(await summary.textContent()).toBe('Worked for 2 · Endorsed by Lena B.');
    await summary.press('Enter');
    await thread.getByText('Use went from 20 to 36 ml').waitFor();
    await thread.getByText('We put it into the plan').waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
    await summary.press('Enter');
    expect(await thread.getByText('Use went from 20 to 36 ml').count()).toBe(0);
  });

  it('are given with a key and a line, and reach another member', async () => {
    await thread.focus();
    await panel.page.keyboard.press('w');
    const line = thread.getByRole('textbox', { name: words('reaction.ask.worked') });
    await expect.poll(() => line.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await axeFindings(panel.page)).toEqual([]);
    await panel.page.keyboard.type('Two beds on Ward 4, by the porters’ own advice.');
    await panel.page.keyboard.press('Enter');
    await expect.poll(() => reputeIn(thread).textContent()).toContain('Worked for 3');

    const theirs = await noa.panelBeside(await noa.visit(hub.page('hand-hygiene')));
    const there = theirs.thread(tip);
    await expect.poll(() => reputeIn(there).textContent()).toContain('Worked for 3');
    await reputeIn(there).click();
    await there.getByText('Two beds on Ward 4').waitFor();
    await there.getByText('Kim').waitFor();
  });

  it('are taken back by pressing once more', async () => {
    const button = thread.locator('[data-reaction=worked]').first();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await expect.poll(() => reputeIn(thread).textContent()).toContain('Worked for 2');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('offer no endorsement to a member', async () => {
    await thread
      .getByRole('button', { name: words('reaction.more') })
      .first()
      .click();
    const offered = await thread
      .locator('.reaction-row')
      .first()
      .locator('[data-reaction]')
      .allTextContents();
    expect(offered).toEqual(
      ['worked', 'thanks', 'didNotWork', 'outdated'].map((kind) =>
        words(`reaction.say.${kind}` as 'reaction.say.worked'),
      ),
    );
  });

  it('are given in the page, beside the words', async () => {
    const { page } = inPage;
    await page.bringToFront();
    await clickWords(page, 'clean your hands after taking them off');
    await inPage.waitFor('button', words('reaction.say.thanks'));
    await inPage.click('button', words('reaction.say.worked'));
    await inPage.waitFor('textbox', words('reaction.ask.worked'));
    await page.keyboard.insertText('On nights too.');
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await inPage.click('button', words('reaction.save'));
    await inPage.waitFor('button', words('reaction.who', ['Worked for 2, 1 thanks']));
  });

  it('are found and shown by search', async () => {
    const popup = await kim.popupOver(inPage);
    await popup.search('is:endorsed dispenser');
    await popup.results.first().waitFor();
    expect(await popup.results.first().textContent()).toContain('Worked for');
    await popup.search('is:stale');
    await expect
      .poll(() => popup.results.allTextContents())
      .toContainEqual(expect.stringContaining('Admitting a patient at night'));
    await popup.page.close();
  });
});
