import { describe, expect, it } from 'vitest';
import { Session } from './session.ts';

const community = '01970000-0000-7000-8000-000000000001';
const topic = `realtime:community:${community}`;

function started() {
  const members = new Map([['token', new Set([community])]]);
  const sent: unknown[][] = [];
  const ended: number[] = [];
  let asked = 0;
  let time = 1_000_000;
  const session = new Session(
    { send: (text) => sent.push(JSON.parse(text)), end: (code) => ended.push(code) },
    async (token) => {
      asked += 1;
      return members.get(token) ?? null;
    },
    () => time,
  );
  const say = (event: string, payload: unknown, to = topic) =>
    session.take(JSON.stringify(['1', '2', to, event, payload]));
  return {
    ...{ session, members, sent, ended, say },
    asked: () => asked,
    go: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const join = { config: { private: true }, access_token: 'token' };
const events = (sent: unknown[][]) => sent.map(([, , , event]) => event);

describe('a client of the bridge', () => {
  it('hears that a community it joined has changed, and of no other', async () => {
    const { session, say, sent } = started();
    await say('phx_join', join);
    await session.poke(community);
    await session.poke('01970000-0000-7000-8000-000000000002');
    expect(events(sent)).toEqual(['phx_reply', 'broadcast']);
  });

  it('is asked about anew after half a minute, and let go once it may not listen', async () => {
    const { session, say, sent, members, asked, go } = started();
    await say('phx_join', join);
    members.set('token', new Set());
    await session.poke(community);
    expect(asked()).toBe(1);
    go(30_001);
    await session.poke(community);
    await session.poke(community);
    expect(events(sent)).toEqual(['phx_reply', 'broadcast', 'phx_close']);
  });

  it('goes on with a newer token', async () => {
    const { session, say, sent, members } = started();
    await say('phx_join', join);
    members.clear();
    members.set('newer', new Set([community]));
    await say('access_token', { access_token: 'newer' });
    await session.poke(community);
    expect(events(sent)).toEqual(['phx_reply', 'broadcast']);
  });

  it('hears nothing any more of what it left', async () => {
    const { session, say, sent } = started();
    await say('phx_join', join);
    await say('phx_leave', {});
    await session.poke(community);
    expect(events(sent)).toEqual(['phx_reply', 'phx_reply']);
  });

  it('joins a hundred communities at most', async () => {
    const { say, sent, members, go } = started();
    const ids = Array.from(
      { length: 101 },
      (_, n) => `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    members.set('token', new Set(ids));
    for (const id of ids) {
      go(100);
      await say('phx_join', join, `realtime:community:${id}`);
    }
    expect(sent.at(-2)?.[4]).toMatchObject({ status: 'ok' });
    expect(sent.at(-1)?.[4]).toMatchObject({ status: 'error' });
  });
});
