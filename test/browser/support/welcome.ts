import type { Page } from 'playwright-core';
import { words } from './words.ts';

export interface NewMember {
  name: string;
  email: string;
  password: string;
}

/** An account for somebody, at a hub that has not seen them. */
export const account = (name: string): NewMember => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  password: `four unrelated words of ${name}`,
});

/** The welcome page: what it is, the permission, joining or founding. */
export class Welcome {
  constructor(readonly page: Page) {}

  /** Presses on through the steps until the one that joins. */
  async toJoining(): Promise<void> {
    const onwards = new RegExp(`^(${words('welcome.next')}|${words('welcome.skip')})$`);
    const title = this.page.getByRole('heading', { level: 1 });
    while ((await title.textContent()) !== words('welcome.joinTitle')) {
      await this.page.getByRole('button', { name: onwards }).click();
    }
  }

  /** Enters an invite's link and presses Join. */
  async enterLink(link: string): Promise<void> {
    await this.page.getByLabel(words('community.inviteLink')).fill(link);
    await this.button(words('community.join')).click();
  }

  async signUp({ name, email, password }: NewMember): Promise<void> {
    await this.page.getByLabel(words('account.name')).fill(name);
    await this.page.getByLabel(words('account.email')).fill(email);
    await this.page.getByLabel(words('account.password')).fill(password);
    await this.button(words('account.signUpDo')).click();
  }

  /** Joins by the link that the page was opened with, as somebody new. */
  async join(account: NewMember): Promise<void> {
    await this.button(words('community.join')).click();
    await this.signUp(account);
    await this.page.getByText(new RegExp(`^${words('community.joined', ['.+'])}$`)).waitFor();
  }

  /** From the joining step, connects to a hub, signs up there and founds a community. */
  async found(hub: { url: string; key: string }, account: NewMember, name: string): Promise<void> {
    await this.button(words('welcome.foundOwn')).click();
    await this.page.getByLabel(words('account.hubAddress')).fill(hub.url);
    await this.page.getByLabel(words('account.hubKey')).fill(hub.key);
    await this.button(words('account.hubConnect')).click();
    await this.signUp(account);
    await this.page.getByLabel(words('community.foundName')).fill(name);
    await this.button(words('community.found')).click();
    await this.page.getByText(words('community.founded', [name])).waitFor();
  }

  /** Makes an invite into the community just founded; gives its link. */
  async invite(): Promise<string> {
    await this.button(words('community.invite')).click();
    return this.page.getByRole('textbox', { name: words('community.inviteLink') }).inputValue();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }
}
