import type { Page } from 'playwright-core';
import { words } from './words.ts';

export interface NewMember {
  name: string;
  email: string;
  password: string;
}

/** The welcome page: what it is, the permission, joining. */
export class Welcome {
  constructor(readonly page: Page) {}

  /** Presses on through the steps until the one that joins. */
  async toJoining(): Promise<void> {
    const title = this.page.getByRole('heading', { name: words('welcome.joinTitle') });
    while (!(await title.isVisible())) await this.button(words('welcome.next')).click();
  }

  /** Joins by the invite's link as somebody new. */
  async join(link: string, member: NewMember): Promise<void> {
    await this.enterLink(link);
    await this.signUp(member);
  }

  async enterLink(link: string): Promise<void> {
    await this.page.getByLabel(words('community.inviteLink')).fill(link);
    await this.button(words('community.join')).click();
  }

  async signUp(member: NewMember): Promise<void> {
    await this.page.getByLabel(words('account.name')).fill(member.name);
    await this.page.getByLabel(words('account.email')).fill(member.email);
    await this.page.getByLabel(words('account.password')).fill(member.password);
    await this.button(words('account.signUpDo')).click();
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }
}
