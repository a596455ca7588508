import { createClient } from '@supabase/supabase-js';
import { type CommunityId, newId } from '../../../lib/model/id.ts';
import { enterAccount } from '../../../lib/store/account.ts';
import { Database } from '../../../lib/store/database.ts';
import { ensureFirstRun } from '../../../lib/store/firstRun.ts';
import { outboxCounts } from '../../../lib/store/outbox.ts';
import { clipPage } from '../../../lib/store/resource.ts';
import { signIn } from '../../../lib/supabase/account.ts';
import { createHubClient, type HubClient } from '../../../lib/supabase/client.ts';
import { remote } from '../../../lib/supabase/remote.ts';
import { createSync } from '../../../lib/sync/sync.ts';

/** What both sides are given. */
export interface Given {
  connection: { url: string; key: string };
  community: string;
  member: { email: string; password: string };
  pages: number;
}

function inMemory() {
  const kept = new Map<string, string>();
  return {
    getItem: async (key: string) => kept.get(key) ?? null,
    setItem: async (key: string, value: string) => void kept.set(key, value),
    removeItem: async (key: string) => void kept.delete(key),
  };
}

async function device({ connection, member }: Given) {
  const db = new Database(`ours-${newId()}`);
  await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
  const client: HubClient = createHubClient({ connection, storage: inMemory() });
  const account = await signIn(client, member);
  if (!account.ok) throw new Error(account.error.message);
  await enterAccount(db, account.value, {});
  return { db, sync: createSync({ db, remote: remote(client) }) };
}

async function expectRows(db: Database, pages: number): Promise<void> {
  const counts = [await db.resources.count(), await db.contents.count()];
  if (counts.some((count) => count < pages)) throw new Error(`read only ${counts.join(' and ')}`);
}

/** Milliseconds in which a new device has everything. */
export async function ours(given: Given): Promise<number> {
  const { db, sync } = await device(given);
  const since = performance.now();
  await sync.now();
  const took = performance.now() - since;
  await expectRows(db, given.pages);
  await sync.stop();
  await db.delete();
  return took;
}

const page = 1_000;

/** Milliseconds in which the same rows are fetched by REST, a thousand at a time, and written as they come. */
export async function plain({ connection, community, member, pages }: Given): Promise<number> {
  const db = new Database(`plain-${newId()}`);
  await db.open();
  const client = createClient(connection.url, connection.key, {
    auth: { storage: inMemory(), autoRefreshToken: false },
  });
  const { error } = await client.auth.signInWithPassword(member);
  if (error) throw error;
  const since = performance.now();
  for (const table of ['resources', 'contents'] as const) {
    for (let from = 0, more = true; more; from += page) {
      const { data } = await client
        .from(table)
        .select()
        .eq('community_id', community)
        .order('id')
        .range(from, from + page - 1)
        .throwOnError();
      await db.table(table).bulkPut(data);
      more = data.length === page;
    }
  }
  const took = performance.now() - since;
  await expectRows(db, pages);
  await db.delete();
  return took;
}

/** Milliseconds in which 1,000 operations that wait on a device are on the hub. */
export async function push(given: Given): Promise<number> {
  const { db, sync } = await device(given);
  await sync.now();
  const mark = newId();
  for (let n = 0; n < 500; n++) {
    const url = `https://example.org/${mark}/${n}`;
    const markdown = `# Page ${n}\n\n${'Flour, water, salt and time. '.repeat(20)}`;
    await clipPage(db, {
      page: {
        url,
        title: `Page ${n}`,
        site: 'example.org',
        language: 'en',
        markdown,
        canonical: null,
        doi: null,
        byline: null,
        published: null,
        excerpt: null,
        image: null,
        words: 100,
      },
      urlKey: url.slice('https://'.length),
      communityId: given.community as CommunityId,
      tags: [],
      note: '',
      draftId: null,
    });
  }
  const { waiting } = await outboxCounts(db);
  if (waiting !== 1_000) throw new Error(`${waiting} operations wait, not 1,000`);
  const since = performance.now();
  await sync.now();
  const took = performance.now() - since;
  const left = await outboxCounts(db);
  if (left.waiting + left.rejected > 0) throw new Error(`${left.waiting} operations still wait`);
  await sync.stop();
  await db.delete();
  return took;
}
