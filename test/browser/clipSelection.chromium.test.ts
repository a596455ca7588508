import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings, axeFindingsInPage } from './support/axe.ts';
import type { InPage } from './support/inPage.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { highlighted } from './support/selection.ts';
import { ToolbarPopup } from './support/toolbar.ts';
import { until } from './support/until.ts';
import { words } from './support/words.ts';

const document = (body: string) =>
  `<!doctype html><html lang="en"><title>Hands</title><body><main>${body}</main></body></html>`;

const hands = document(`<p id="from">First wet the hands.</p>
  <ul><li>Soap, as <a href="/guide">the guide</a> says</li><li id="to">Rub for a while</li></ul>
  <p>Then dry them.</p>`);

const shadow = document(`<p>Before.</p><div><template shadowrootmode="open">
  <p>Words of a component.</p></template></div>`);

const long = document(
  Array.from({ length: 30_000 }, (_, at) => `<p>Paragraph ${at}: wet the hands.</p>`).join(''),
);

/** What the browser tells the extension of a click in its menus: nothing drives the menus themselves. */
async function chooseFromMenu({ chromium }: Member, click: object, id: number): Promise<void> {
  const { context, extensionId } = chromium;
  const worker = await until('the worker', async () =>
    context.serviceWorkers().find((one) => one.url().includes(extensionId)),
  );
  await worker.evaluate(
    ([clicked, tabId]) => {
      const { contextMenus } = Reflect.get(globalThis, 'chrome');
      contextMenus.onClicked.dispatch(clicked, { id: tabId });
    },
    [click, id] as const,
  );
}

/** In a page: selects from the beginning of `from` to the end of `to`. */
function selectBetween([from, to]: [string, string]): void {
  const first = globalThis.document.querySelector(from)!;
  const last = globalThis.document.querySelector(to)!;
  getSelection()!.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

describe('a selection is clipped', { timeout: 90_000 }, () => {
  let pages: Pages;
  let member: Member;

  beforeAll(async () => {
    pages = await servePages({
      hands,
      menus: hands,
      shadow,
      long,
      frame: document('<p>Outside.</p><iframe src="/framed"></iframe>'),
      framed: document('<p id="in">Words of a frame.</p>'),
    });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
    const settings = await member.settings();
    await settings.keepPrivateAddresses();
  });

  afterAll(async () => {
    await member?.chromium.close();
    await pages?.close();
  });

  const clip = async (inPage: InPage) => {
    const popup = await ToolbarPopup.open(member.chromium, inPage.page);
    await expect.poll(() => popup.text()).toContain(words('clip.selection'));
    await popup.click(words('clip.clip'));
    return popup;
  };

  it('from the toolbar popup: highlighted in the page, with its form in the card', async () => {
    const inPage = await member.visit(pages.at('hands'));
    await inPage.page.evaluate(selectBetween, ['#from', '#to'] as [string, string]);
    const popup = await clip(inPage);
    await expect.poll(() => popup.isOpen()).toBe(false);
    const found = await until('the highlight', async () => {
      const all = await highlighted(inPage.page);
      return all.length > 0 ? all.join(' ') : undefined;
    });
    expect(found).toContain('First wet the hands.');
    expect(found).toContain('Rub for a while');
    await inPage.page.evaluate(() => getSelection()!.removeAllRanges());
    const library = await member.panelBeside(inPage);
    await library.page.getByText('Rub for a while').first().waitFor();
    await expect.poll(() => library.page.getByRole('link', { name: 'the guide' }).count()).toBe(1);
    await library.page.close();
    await inPage.page.close();
  });

  it('and a link, from the context menu: the page says where they went, and takes them back', async () => {
    const inPage = await member.visit(pages.at('menus'));
    await inPage.page.evaluate(selectBetween, ['#from', '#to'] as [string, string]);
    const id = await member.chromium.tabId(inPage.page);
    await inPage.page.bringToFront();
    const choose = (click: object) => chooseFromMenu(member, click, id);
    await choose({ menuItemId: 'clipSelection' });
    await until('the toast', async () => (await inPage.text()).includes('Selection kept in'));
    await inPage.click('button', words('page.undo'));
    await until('the word of it', async () =>
      (await inPage.text()).includes(words('kept.takenBack')),
    );
    await choose({ menuItemId: 'clipLink', linkUrl: 'https://who.example/guide' });
    await until('the toast', async () => (await inPage.text()).includes('Link kept in'));
    expect(await axeFindingsInPage(inPage)).toEqual([]);
    await choose({ menuItemId: 'clipLink', linkUrl: 'mailto:ada@example.org' });
    await until('the refusal', async () =>
      (await inPage.text()).includes(words('failure.notWebLink')),
    );
    await inPage.page.close();
  });

  it.each([
    [
      'an open shadow root',
      'shadow',
      'Words of a component.',
      () => {
        const root = globalThis.document.querySelector('div')!.shadowRoot!;
        getSelection()!.selectAllChildren(root.querySelector('p')!);
      },
    ],
    [
      'a frame of the same site',
      'frame',
      'Words of a frame.',
      () => {
        const inner = globalThis.document.querySelector('iframe')!.contentWindow!;
        inner.focus();
        inner.getSelection()!.selectAllChildren(inner.document.querySelector('p')!);
      },
    ],
  ] as const)('in %s', async (_where, name, quote, select) => {
    const inPage = await member.visit(pages.at(name));
    await inPage.page.evaluate(select);
    const popup = await ToolbarPopup.open(member.chromium, inPage.page);
    await expect.poll(() => popup.text()).toContain(quote);
    await popup.click(words('clip.clip'));
    await expect.poll(() => highlighted(inPage.page)).toContain(quote);
    await inPage.page.close();
  });

  it('of a megabyte within seconds, and says what was cut', async () => {
    const inPage = await member.visit(pages.at('long'));
    await inPage.page.keyboard.press('Control+a');
    const began = performance.now();
    const popup = await clip(inPage);
    await expect.poll(() => popup.text()).toContain(words('clip.cutField.quote'));
    expect(performance.now() - began).toBeLessThan(15_000);
    await inPage.page.close();
  });
});

describe.each(['light', 'dark'] as const)('the choice in %s', (colorScheme) => {
  it('has nothing that axe finds', async () => {
    const pages = await servePages({ hands });
    const member = await Member.arrive({ ...inject('chromium'), headless: true, colorScheme });
    try {
      const settings = await member.settings();
      await settings.keepPrivateAddresses();
      const inPage = await member.visit(pages.at('hands'));
      await inPage.page.evaluate(selectBetween, ['#from', '#to'] as [string, string]);
      const popup = await member.popupOver(inPage);
      await popup.page.getByText('First wet the hands.').waitFor();
      expect(await popup.page.getByRole('radio').first().isChecked()).toBe(true);
      expect(await axeFindings(popup.page)).toEqual([]);
    } finally {
      await member.chromium.close();
      await pages.close();
    }
  });
});
