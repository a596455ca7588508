import { newId } from '../../../lib/model/id.ts';
import { startPostgres } from '../../support/postgres.ts';
import { median } from '../median.ts';

/** What a call that has nothing new to tell takes on a server whose community has `rows` rows, in ms. */
export async function emptyPulls(rows: number): Promise<Record<string, number>> {
  const postgres = await startPostgres();
  try {
    const user = await postgres.addUser('Member');
    const session = await postgres.session({ role: 'authenticated', user });
    const community = newId();
    await session.query("select public.community_found($1, 'Bench', '')", [community]);
    const { admin } = postgres;
    await admin.query('alter table public.resources disable trigger user');
    await admin.query(
      `insert into public.resources (
        id, community_id, seq, author_id, url_key, url, title, created_at, updated_at
      )
      select gen_random_uuid(), $1, 1000 + n, $2, 'example.org/' || n, 'https://example.org/' || n,
        'Page ' || n, now(), now()
      from generate_series(1, $3::int) as n`,
      [community, user, rows],
    );
    await admin.query('update private.clocks set seq = 1000 + $2::int where community_id = $1', [
      community,
      rows,
    ]);
    await admin.query('alter table public.resources enable trigger user');
    await admin.query('analyze');
    const heads = await session.query('select epoch, head from public.sync_heads()');
    const { epoch, head } = heads.rows[0];
    const time = async (sql: string, values: unknown[]): Promise<number> => {
      const taken: number[] = [];
      for (let run = 0; run < 101; run++) {
        const since = performance.now();
        await session.query(sql, values);
        taken.push(performance.now() - since);
      }
      return median(taken);
    };
    return {
      [`pull with nothing new at ${rows} rows, ms on the server`]: await time(
        'select public.sync_pull($1, $2, $3)',
        [community, epoch, head],
      ),
      [`heads at ${rows} rows, ms on the server`]: await time('select public.sync_heads()', []),
    };
  } finally {
    await postgres.stop();
  }
}
