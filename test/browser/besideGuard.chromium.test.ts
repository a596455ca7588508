import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onClosedRoots } from './support/accessibility.ts';
import { awaitHits, drawn, EngineMember } from './support/engineMember.ts';
import type { InPage } from './support/inPage.ts';

const title = 'Pressure ulcers: looking before they show';

/** An engine that would like to know what the library has, and to have its own way with it. */
describe('beside web search, a hostile page', { timeout: 60_000 }, () => {
  let one: EngineMember;
  beforeAll(async () => {
    one = await EngineMember.arrive();
    await one.turn(true, 'google');
  });
  afterAll(() => one?.leave());

  const visit = async (more: Record<string, string> = {}): Promise<InPage> => {
    const page = await one.search('google', 'pressure ulcers heels', more);
    await awaitHits(page);
    expect(await drawn(page)).toContain(title);
    return page;
  };

  it('cannot hide it by its style, nor read it in its document', async () => {
    const style = 'commonplace-beside { display: none !important; visibility: hidden !important }';
    const { page } = await visit({ style });
    const seen = await page.evaluate(() => {
      const own = document.querySelector('commonplace-beside')!;
      return {
        root: own.shadowRoot,
        text: own.textContent,
        display: getComputedStyle(own).display,
      };
    });
    expect(seen).toEqual({ root: null, text: '', display: 'block' });
    expect(await page.evaluate(() => document.documentElement.innerHTML)).not.toContain('ulcers:');
    await page.close();
  });

  it('cannot open it as a custom element of its own', async () => {
    const script = `
      customElements.define('commonplace-beside', class extends HTMLElement {
        constructor() { super(); try { window.own = this.attachInternals(); } catch (error) {} }
      });`;
    const { page } = await visit({ script });
    const opened = await page.evaluate(() => {
      const own: ElementInternals | undefined = Reflect.get(window, 'own');
      return own?.shadowRoot ?? null;
    });
    expect(opened).toBeNull();
    await page.close();
  });

  it('cannot find words in it, nor select them', async () => {
    const { page } = await visit();
    const found = await page.evaluate(() => {
      const find = (text: string): boolean => Reflect.get(window, 'find').call(window, text);
      return { first: find('First'), ours: find('Pressure ulcers:'), passage: find('mattress') };
    });
    expect(found).toEqual({ first: true, ours: false, passage: false });
    const box = (await page.locator('commonplace-beside').boundingBox())!;
    await page.mouse.click(box.x + 60, box.y + 50, { clickCount: 1, button: 'right' });
    await page.keyboard.press('ControlOrMeta+a');
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('First');
    expect(selected).not.toContain('ulcers');
    await page.close();
  });

  it('cannot dress it by custom properties, nor lend it a font', async () => {
    const names = ['ui-sans-serif', 'system-ui', 'sans-serif', 'Segoe UI', 'Roboto', 'Noto Sans'];
    const style = `
      ${names.map((name) => `@font-face { font-family: "${name}"; src: url(/font-${encodeURIComponent(name)}) }`).join('')}
      :root, commonplace-beside { --ink: red !important; --card: red !important; --sans: "Segoe UI" !important; }`;
    const page = await visit({ style });
    const source = `function () {
      const { color, backgroundColor, fontFamily } = getComputedStyle(this.querySelector('.beside'));
      return [color, backgroundColor, fontFamily];
    }`;
    const [shown] = await onClosedRoots<string[]>(page.session, source);
    expect(shown).not.toContain('rgb(255, 0, 0)');
    expect(shown![2]).toBe('system-ui, sans-serif');
    await page.page.evaluate(() => document.fonts.ready);
    expect(one.asked.filter((url) => url.includes('/font-'))).toEqual([]);
    await page.page.close();
  });

  it('hears nothing of what is done in it, nor where its links lead', async () => {
    const script = `
      window.heard = [];
      const hear = ({ type, key, destination }) => window.heard.push([type, key, destination?.url].join(' '));
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'focusin', 'auxclick']) {
        document.addEventListener(type, hear);
      }
      navigation.addEventListener('navigate', hear);`;
    const page = await visit({ script });
    const opened = page.page.context().waitForEvent('page');
    await page.click('link', title);
    await (await opened).close();
    await page.page.bringToFront();
    await page.page.keyboard.press('Tab');
    expect(await page.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    await page.page.close();
  });

  it('cannot press its buttons', async () => {
    const page = await visit();
    const panels = () =>
      page.page.evaluate(() => {
        const own = document.querySelector<HTMLElement>('commonplace-beside')!;
        const { x, y } = own.getBoundingClientRect();
        own.click();
        document
          .elementFromPoint(x + 20, y + 20)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        return document.activeElement?.localName;
      });
    expect(await panels()).toBe('body');
    expect(await page.has('region', 'From your library')).toBe(true);
    await page.page.close();
  });
});
