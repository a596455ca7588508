import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings, axeFindingsInPage } from './support/axe.ts';
import { StoppableHub } from './support/hub.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { clickWords, highlighted } from './support/selection.ts';
import { until } from './support/until.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

/** Puts another text of the member's note aside, as the loop of sync does where two collide. */
const collide = (page: Page, mine: string): Promise<void> =>
  page.evaluate(async (body) => {
    const db = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('commonplace');
      request.onsuccess = () => opened(request.result);
      request.onerror = failed;
    });
    const change = db.transaction(['annotations', 'outbox'], 'readwrite');
    const notes = change.objectStore('annotations').getAll();
    notes.onsuccess = () => {
      const note = notes.result.filter((row) => row.body.startsWith('Learn the'))[0];
      change.objectStore('outbox').add({
        id: crypto.randomUUID(),
        communityId: note.communityId,
        memberId: note.authorId,
        table: 'annotations',
        rowId: note.id,
        hlc: note.textClock,
        change: { type: 'set', fields: { body } },
        base: { text: '', clock: note.textClock },
        state: 'rejected',
        rejection: { code: 'conflict', message: '' },
      });
    };
    await new Promise((done) => change.addEventListener('complete', done));
    db.close();
  }, mine);

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  let hub: StoppableHub;
  let member: Member;
  let inPage: InPage;

  beforeAll(async () => {
    hub = await StoppableHub.start();
    member = await Member.arrive({ ...inject('chromium'), headless: true, colorScheme });
    await member.join(hub.invite, account('Jonas'));
  });

  afterAll(async () => {
    await member?.chromium.close();
    await hub?.remove();
  });

  it('in the welcome', async () => {
    const welcome = await member.welcome();
    await welcome.button(words('welcome.next')).waitFor();
    expect(await axeFindings(welcome.page)).toEqual([]);
    await welcome.toJoining();
    expect(await axeFindings(welcome.page)).toEqual([]);
    await welcome.page.close();
  });

  it('in the selection bar, the composer and the card', async () => {
    inPage = await member.visit(hub.page('hand-hygiene'));
    const { page } = inPage;
    const theirs = await until('highlights', async () => (await highlighted(page))[0]);
    await inPage.select('The five moments');
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await inPage.compose('tip', 'Learn the *reasons*, not the numbers.');
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await inPage.save();
    await clickWords(page, theirs.slice(0, 20));
    await inPage.waitFor('button', words('page.openPanel'));
    expect(await axeFindingsInPage(inPage)).toEqual([]);
  });

  it('in the popup and its results', async () => {
    const popup = await member.popupOver(inPage);
    await popup.clipButton.waitFor();
    expect(await axeFindings(popup.page)).toEqual([]);
    await popup.search('reasons');
    await popup.results.first().waitFor();
    expect(await axeFindings(popup.page)).toEqual([]);
  });

  it('in the side panel', async () => {
    const panel = await member.panelBeside(inPage);
    await panel.thread('reasons').waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
    for (const view of [words('panel.library'), 'Ward 6']) {
      await panel.page.getByRole('tab', { name: view }).click();
      await panel.page.getByRole('tab', { name: view, selected: true }).waitFor();
      expect(await axeFindings(panel.page)).toEqual([]);
    }
  });

  it('in a note that was changed in two places at once', async () => {
    const panel = await member.panelBeside(inPage);
    await panel.thread('reasons').waitFor();
    await collide(panel.page, 'Learn the *reasons*; the numbers follow.');
    await panel.page.reload();
    await panel.page.getByText(words('conflict.heading')).waitFor();
    expect(await axeFindings(panel.page)).toEqual([]);
    await panel.page.getByRole('button', { name: words('conflict.keepMine') }).click();
    await panel.thread('the numbers follow').waitFor();
    await panel.page.close();
  });

  it('in the settings', async () => {
    const { page } = await member.settings();
    await page.getByRole('button', { name: words('options.syncNow') }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
