import {
  type Chromium,
  type ChromiumOptions,
  launchChromium,
} from '../../../scripts/browser/chromium.ts';
import { InPage } from './inPage.ts';
import { Library } from './library.ts';
import { Popup } from './popup.ts';
import { Settings } from './settings.ts';
import { SidePanel } from './sidePanel.ts';
import { type NewMember, Welcome } from './welcome.ts';

/** Somebody with a browser of their own, a fresh profile, and the extension in it. */
export class Member {
  private constructor(readonly chromium: Chromium) {}

  static async arrive(options: ChromiumOptions): Promise<Member> {
    return new Member(await launchChromium(options));
  }

  async visit(url: string): Promise<InPage> {
    const page = await this.chromium.context.newPage();
    await page.goto(url);
    return InPage.of(page);
  }

  async welcome(invite?: string): Promise<Welcome> {
    const hash = invite ? `#invite=${encodeURIComponent(invite)}` : '';
    return new Welcome(await this.chromium.open(`welcome.html${hash}`));
  }

  /** Joins a community by an invite's link as somebody new at its hub. */
  async join(invite: string, account: NewMember): Promise<void> {
    const welcome = await this.welcome(invite);
    await welcome.join(account);
    await welcome.page.close();
  }

  async popupOver({ page }: { page: InPage['page'] }): Promise<Popup> {
    const id = await this.chromium.tabId(page);
    return new Popup(await this.chromium.open(`popup.html?tab=${id}`));
  }

  async panelBeside({ page }: { page: InPage['page'] }): Promise<SidePanel> {
    const id = await this.chromium.tabId(page);
    return new SidePanel(await this.chromium.open(`sidepanel.html?tab=${id}`));
  }

  /** @param route what of the library is opened; the list of what was kept without one */
  async library(route = ''): Promise<Library> {
    return new Library(await this.chromium.open(`library.html${route}`));
  }

  async settings(): Promise<Settings> {
    return new Settings(await this.chromium.open('options.html'));
  }
}
