import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { formatInvite } from '../../lib/model/invite.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { Member } from './support/member.ts';
import { type Pages, servePages } from './support/pages.ts';
import { account } from './support/welcome.ts';
import { words } from './support/words.ts';

const nobody = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA';

describe('when the hub is not what was hoped for', { timeout: 60_000 }, () => {
  let hub: TestHub;
  let notAHub: Pages;
  let member: Member;

  beforeAll(async () => {
    hub = await startTestHub();
    notAHub = await servePages({ 'auth/v1/settings': '<p>Something else lives here.</p>' });
    member = await Member.arrive({ ...inject('chromium'), headless: true });
  });

  afterAll(async () => {
    await member?.chromium.close();
    await notAHub?.close();
    await hub?.stop();
  });

  const joining = async (link: string) => {
    const welcome = await member.welcome(link);
    await welcome.button(words('community.join')).click();
    return welcome;
  };

  it('nobody answers: said in words', async () => {
    const down = await servePages({});
    const url = down.at('').replace(/\/$/, '');
    await down.close();
    const welcome = await joining(formatInvite({ url, key: 'key', token: nobody }));
    await welcome.page.getByText(words('failure.offline')).waitFor();
    await welcome.page.close();
  });

  it('somebody else answers: said in words', async () => {
    const url = notAHub.at('').replace(/\/$/, '');
    const welcome = await joining(formatInvite({ url, key: 'key', token: nobody }));
    await welcome.page.getByText(words('failure.notAHub')).waitFor();
    await welcome.page.close();
  });

  it('a code that is wrong', async () => {
    const { email } = await hub.signUp('Amina');
    const welcome = await joining(formatInvite({ ...hub, token: nobody }));
    await welcome.page.getByText(words('account.signIn'), { exact: true }).click();
    await welcome.button(words('account.sendCode')).click();
    await welcome.page.getByLabel(words('account.email')).fill(email);
    await welcome.button(words('account.sendCodeDo')).click();
    await expect.poll(() => hub.codes.length).toBe(1);
    const wrong = hub.codes[0]!.code.replace(/./g, (digit) => String((Number(digit) + 1) % 10));
    await welcome.page.getByLabel(words('account.code')).fill(wrong);
    await welcome.button(words('account.signInDo')).click();
    await welcome.page.getByText(words('failure.wrongCode')).waitFor();
    await welcome.page.close();
  });

  it('an invite the hub does not know', async () => {
    const welcome = await joining(formatInvite({ ...hub, token: nobody }));
    await welcome.signUp(account('Jonas'));
    await welcome.page.getByText(words('failure.inviteUnknown')).waitFor();
    await welcome.page.close();
  });

  it('an invite that is spent', async () => {
    const { client } = await hub.signUp('Rosa');
    const community = crypto.randomUUID();
    await client.rpc('community_found', { p_id: community, p_name: 'Ward 9', p_purpose: '' });
    const made = await client.rpc('invite_create', {
      p_community: community,
      p_role: 'member',
      p_uses: 1,
      p_days: 1,
    });
    const { token } = made.data as { token: string };
    const other = await hub.signUp('Tariq');
    await other.client.rpc('invite_accept', { p_token: token });
    const welcome = await joining(formatInvite({ ...hub, token }));
    await welcome.page.getByText(words('failure.inviteSpent')).waitFor();
    await welcome.page.close();
  });
});
