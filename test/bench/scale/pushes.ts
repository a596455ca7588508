import type pg from 'pg';
import { newId } from '../../../lib/model/id.ts';
import { type Postgres, startPostgres } from '../../support/postgres.ts';
import { note, page, setOperation } from '../../support/push.ts';
import { seeded } from '../../support/randomPage.ts';
import { article } from '../sync/article.ts';

const writers = 8;
const seconds = 4;

interface Writer {
  session: pg.Client;
  community: string;
}

async function writersOf(postgres: Postgres, isShared: boolean): Promise<Writer[]> {
  const people: Writer[] = [];
  for (let n = 0; n < writers; n++) {
    const user = await postgres.addUser(`Writer${newId()}`);
    const session = await postgres.session({ role: 'authenticated', user });
    const [first] = people;
    const community = isShared && first ? first.community : newId();
    if (isShared && first) {
      await postgres.admin.query(
        "insert into public.memberships (community_id, user_id, role) values ($1, $2, 'member')",
        [community, user],
      );
    } else
      await session.query("select public.community_found($1::uuid, $1::text, '')", [community]);
    people.push({ session, community });
  }
  return people;
}

/** A clip and a note on it, as they travel together: three operations. */
function clipAndNote(random: () => number): unknown[] {
  const id = newId();
  return [
    page(id, { title: 'A page that is worth it', tags: ['flour', 'water'] }),
    setOperation('contents', id, { markdown: article(random), words: 700 }),
    note(newId(), id, { body: 'Weigh the water too: cups are not all of one size.' }),
  ];
}

/** Pushes of a clip with a note a second, by eight who do nothing else. */
async function rate(postgres: Postgres, people: readonly Writer[]): Promise<number> {
  const random = seeded(7);
  const end = performance.now() + seconds * 1_000;
  let pushed = 0;
  await Promise.all(
    people.map(async ({ session, community }) => {
      while (performance.now() < end) {
        const operations = JSON.stringify(clipAndNote(random));
        await session.query('select public.sync_push($1, $2)', [community, operations]);
        pushed += 1;
      }
    }),
  );
  await postgres.admin.query('truncate private.buckets');
  return pushed / seconds;
}

const tables = [
  'public.resources',
  'public.contents',
  'public.annotations',
  'private.search_documents',
];

/** Bytes on disk, with indexes, that each clip with a note takes. */
async function bytesEach(postgres: Postgres): Promise<number> {
  await postgres.admin.query('vacuum analyze');
  const { rows } = await postgres.admin.query<{ bytes: number; clips: number }>(
    `select (select sum(pg_total_relation_size(name::regclass)) from unnest($1::text[]) as name)::bigint as bytes,
      (select count(*) from public.contents) as clips`,
    [tables],
  );
  return rows[0]!.bytes / rows[0]!.clips;
}

export async function pushes(): Promise<Record<string, number>> {
  const postgres = await startPostgres();
  try {
    // Nobody writes ten a second for long, but here.
    await postgres.admin.query(
      `create or replace function private.bucket_size(p_name text, out holds int, out per_minute int)
       language sql immutable set search_path = '' as $$ select 1000000, 1000000 $$`,
    );
    const hot = await rate(postgres, await writersOf(postgres, true));
    const many = await rate(postgres, await writersOf(postgres, false));
    return {
      'clips with a note a second, one community, eight writers': hot,
      'clips with a note a second, eight communities': many,
      'bytes on disk a clip with a note, search and indexes included': await bytesEach(postgres),
    };
  } finally {
    await postgres.stop();
  }
}
