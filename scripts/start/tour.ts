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

const popupSize = { width: 400, height: 560 };
const panelSize = { width: 400, height: 800 };

type Picture = (page: Page, name: string) => Promise<void>;

/**
 * Does the main job in a fresh profile as a new member of the demonstration community.
 * @param prefix path of the pictures, to which `-<surface>.png` is added
 * @returns the pictures' paths
 */
export async function tour(options: ChromiumOptions, hub: Hub, prefix: string): Promise<string[]> {
  const taken: string[] = [];
  const picture: Picture = async (page, name) => {
    const path = `${prefix}-${name}.png`;
    await page.screenshot({ path });
    taken.push(path);
  };
  const member = await Member.arrive(options);
  try {
    await join(member, hub, picture);
    const page = await annotate(member, hub, picture);
    await read(member, page, picture);
    return taken;
  } finally {
    await member.chromium.close();
  }
}

async function join(member: Member, hub: Hub, picture: Picture): Promise<void> {
  const welcome = await member.welcome(hub.invite);
  await welcome.button(words('community.join')).waitFor();
  await picture(welcome.page, 'welcome');
  await welcome.join(account('Jonas'));
  await welcome.page.close();
}

async function annotate(member: Member, hub: Hub, picture: Picture): Promise<InPage> {
  const inPage = await member.visit(`${hub.url}/pages/hand-hygiene.html`);
  const { page } = inPage;
  const theirs = await until('the highlights of others', async () => (await highlighted(page))[0]);
  await inPage.select(pinned);
  await picture(page, 'selection-bar');
  await inPage.compose('tip', tip);
  await picture(page, 'composer');
  await inPage.save();
  await clickWords(page, theirs.slice(0, 20));
  await inPage.waitFor('button', words('page.openPanel'));
  await picture(page, 'highlight-and-card');
  return inPage;
}

async function read(member: Member, inPage: InPage, picture: Picture): Promise<void> {
  const panel = await member.panelBeside(inPage);
  await panel.page.setViewportSize(panelSize);
  await panel.thread('red dot').waitFor();
  await picture(panel.page, 'side-panel');

  const popup = await member.popupOver(inPage);
  await popup.page.setViewportSize(popupSize);
  await popup.clipButton.waitFor();
  await picture(popup.page, 'popup');
  await popup.search('dispenser');
  await popup.results.first().waitFor();
  await picture(popup.page, 'search-results');
}
