import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../hub/database.ts';
import { type Hub, startHub } from '../../../hub/startHub.ts';
import { newId } from '../../../lib/model/id.ts';
import { hubClient } from '../../support/hub.ts';
import { seeded } from '../../support/randomPage.ts';
import { article } from './article.ts';

/** A member's way into the hub. */
export interface Account {
  email: string;
  password: string;
}

/** A hub with one community of many pages. */
export interface SeededHub {
  connection: { url: string; key: string };
  community: string;
  /** one who is in it */
  member: Account;
  /** a token for others, of many uses */
  invite: string;
  /** length of all texts */
  bytes: number;
  remove(): Promise<void>;
}

const atOnce = 200;

/** Puts the pages where a thousand pushes would have put them, without what searches them. */
async function seed(
  folder: string,
  community: string,
  author: string,
  count: number,
): Promise<number> {
  const connection = await openDatabase(join(folder, 'database'), () => undefined);
  const { driver } = connection;
  const random = seeded(20_261_125);
  let bytes = 0;
  await driver.exec(`
    alter table public.resources disable trigger user;
    alter table public.contents disable trigger user;`);
  for (let from = 0; from < count; from += atOnce) {
    const ids = Array.from({ length: Math.min(atOnce, count - from) }, () => newId());
    const texts = ids.map(() => article(random));
    bytes += texts.reduce((sum, text) => sum + text.length, 0);
    await driver.query(
      `with added as (
        insert into public.resources (
          id, community_id, seq, author_id, stamps, url_key, url, title, site, excerpt, tags, created_at, updated_at
        )
        select id, $2, 1000 + 2 * ($4 + n), $3,
          jsonb_build_object('title', '019a0000000' || (n % 10) || '-0000-0000abcd'),
          'example.org/' || id, 'https://example.org/' || id, 'Page ' || ($4 + n), 'example.org',
          left(text, 200), array['tag' || (n % 50)], now(), now()
        from unnest($1::uuid[], $5::text[]) with ordinality as given (id, text, n)
      )
      insert into public.contents (
        id, community_id, seq, author_id, stamps, markdown, words, created_at, updated_at
      )
      select id, $2, 1001 + 2 * ($4 + n), $3,
        jsonb_build_object('markdown', '019a0000000' || (n % 10) || '-0000-0000abcd'), text, 600, now(), now()
      from unnest($1::uuid[], $5::text[]) with ordinality as given (id, text, n)`,
      [ids, community, author, from, texts],
    );
  }
  await driver.query('update private.clocks set seq = 1002 + 2 * $2 where community_id = $1', [
    community,
    count,
  ]);
  await driver.exec(`
    alter table public.resources enable trigger user;
    alter table public.contents enable trigger user;
    analyze;`);
  await connection.close();
  return bytes;
}

export async function seededHub(pages: number): Promise<SeededHub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
  const start = (): Promise<Hub> => startHub({ dataDir, port: 0 });
  let hub = await start();
  const client = hubClient(hub);
  const member = { email: 'member@example.org', password: 'a password for the bench' };
  const { data } = await client.auth.signUp(member);
  const community = newId();
  await client
    .rpc('community_found', { p_id: community, p_name: 'Bench', p_purpose: '' })
    .throwOnError();
  const invite = await client
    .rpc('invite_create', { p_community: community, p_role: 'member', p_uses: 100, p_days: 1 })
    .throwOnError();
  await hub.stop();
  const bytes = await seed(dataDir, community, data.user!.id, pages);
  hub = await start();
  return {
    connection: { url: hub.url, key: hub.key },
    community,
    member,
    invite: invite.data.token,
    bytes,
    async remove() {
      await hub.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
