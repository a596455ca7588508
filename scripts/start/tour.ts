import type { Page } from 'playwright-core';
import type { Hub } from '../../hub/startHub.ts';
import type { InPage } from '../../test/browser/support/inPage.ts';
import { Member } from '../../test/browser/support/member.ts';
import { clickWords, highlighted } from '../../test/browser/support/selection.ts';
import { until } from '../../test/browser/support/until.ts';
import { account } from '../../test/browser/support/welcome.ts';
import { words } from '../../test/browser/support/words.ts';
import type { ChromiumOptions } from '../browser/chromium.ts';

const pinned = 'A dispenser that is empty teaches people not to reach for it.';
const tip =
  'We tape a **red dot** on the nearly empty ones at handover. Nobody has met an empty one since.';

const bothWide = { width: 1280, height: 720 };
const besidePanel = { width: 880, height: 720 };
const panelSize = { width: 400, height: 720 };
const popupSize = { width: 380, height: 600 };

/** Takes a picture of a page, or of the part of it that is shown. */
type Picture = (shown: Pick<Page, 'screenshot'>, name: string) => Promise<Buffer>;

/**
 * Does the main job in a fresh profile as a new member of the demonstration community.
 * @param prefix path of the pictures, to which `-<surface>.png` is added
 * @returns the pictures' paths
 */
export async function tour(options: ChromiumOptions, hub: Hub, prefix: string): Promise<string[]> {
  const taken: string[] = [];
  const picture: Picture = async (shown, name) => {
    const path = `${prefix}-${name}.png`;
    taken.push(path);
    return shown.screenshot({ path });
  };
  const member = await Member.arrive(options);
  try {
    await join(member, hub, picture);
    const inPage = await member.visit(`${hub.url}/pages/hand-hygiene.html`);
    await clip(member, inPage, picture);
    await annotate(inPage, picture);
    await search(member, inPage, picture);
    await talk(member, inPage, picture);
    return taken;
  } finally {
    await member.chromium.close();
  }
}

async function join(member: Member, hub: Hub, picture: Picture): Promise<void> {
  const welcome = await member.welcome(hub.invite);
  await welcome.button(words('community.join')).waitFor();
  await picture(welcome.page, 'welcome');
  await welcome.join(account('Mara'));
  await welcome.page.close();
}

async function clip(member: Member, inPage: InPage, picture: Picture): Promise<void> {
  const popup = await member.popupOver(inPage);
  await popup.page.setViewportSize(popupSize);
  await popup.page.getByText(words('clip.reading')).waitFor({ state: 'hidden' });
  await popup.chooseCommunity('Ward 6');
  await popup.note.fill('The part on dispensers is what changed our ward.');
  await picture(popup.page.locator('body'), 'popup');
  await popup.clip();
  await popup.page.close();
}

async function annotate(inPage: InPage, picture: Picture): Promise<void> {
  const { page } = inPage;
  await page.bringToFront();
  await until('the highlights of others', async () => (await highlighted(page)).length > 0);
  await inPage.select(pinned);
  await picture(page, 'selection-bar');
  await inPage.compose('tip', tip);
  await picture(page, 'composer');
  await inPage.save();
}

async function search(member: Member, inPage: InPage, picture: Picture): Promise<void> {
  const popup = await member.popupOver(inPage);
  await popup.page.setViewportSize(popupSize);
  await popup.search('dispenser');
  await popup.results.first().waitFor();
  await picture(popup.page.locator('body'), 'search-results');
  await popup.page.close();
}

async function talk(member: Member, inPage: InPage, picture: Picture): Promise<void> {
  const panel = await member.panelBeside(inPage);
  await panel.page.setViewportSize(panelSize);
  await panel.thread('red dot').waitFor();
  await panel.syncLine.filter({ hasText: words('sync.syncedNow') }).waitFor();
  const beside = await picture(panel.page, 'side-panel');

  const { page } = inPage;
  await page.bringToFront();
  await clickWords(page, pinned);
  await inPage.waitFor('button', words('page.openPanel'));
  await picture(page, 'highlight-and-card');
  await page.setViewportSize(besidePanel);
  await clickWords(page, pinned);
  await inPage.waitFor('button', words('page.openPanel'));
  await picture(await joined(page, beside), 'together');
}

/** A page that shows a web page with the panel beside it, as a window does. */
async function joined(page: Page, panel: Buffer): Promise<Page> {
  const left = await page.screenshot();
  const pictures = [left, panel].map(
    (image) => `<img src="data:image/png;base64,${image.toString('base64')}">`,
  );
  const window = await page.context().newPage();
  await window.setViewportSize(bothWide);
  await window.setContent(
    `<style>body{margin:0;display:flex;align-items:start}img+img{box-shadow:0 0 1px #000}</style>${pictures.join('')}`,
  );
  return window;
}
