import { newId } from '../../../lib/model/id.ts';
import { startPostgres } from '../../support/postgres.ts';
import { median } from '../median.ts';

const questions = {
  'a rare word': 'x4999',
  'a word of every other page': 'common',
  'two words': 'common x77',
  'part of a word': 'ge 5000',
  'a word that is nowhere': 'nothinglikeit',
};

/** What `search_community` takes on a server with that many pages in the community, in ms. */
export async function searches(pages: number): Promise<Record<string, number>> {
  const postgres = await startPostgres();
  try {
    const user = await postgres.addUser('Member');
    const session = await postgres.session({ role: 'authenticated', user });
    const community = newId();
    await session.query("select public.community_found($1, 'Bench', '')", [community]);
    // One transaction that takes as many numbers from one clock would be at it for hours.
    await postgres.admin.query('alter table public.resources disable trigger resources_take_seq');
    await postgres.admin.query(
      `insert into public.resources (
        id, community_id, seq, author_id, url_key, url, title, excerpt, created_at, updated_at
      )
      select gen_random_uuid(), $1, 1000 + n, $2, 'example.org/' || n, 'https://example.org/' || n,
        'Page ' || n || ' x' || (n % 10000), case n % 2 when 0 then 'common' end,
        now(), now() - n * interval '1 second'
      from generate_series(1, $3::int) as n`,
      [community, user, pages],
    );
    await postgres.admin.query('vacuum analyze');
    const figures: Record<string, number> = {};
    for (const [what, question] of Object.entries(questions)) {
      const taken: number[] = [];
      for (let run = 0; run < 15; run++) {
        await postgres.admin.query('truncate private.buckets');
        const since = performance.now();
        await session.query('select public.search_community($1, $2)', [community, question]);
        taken.push(performance.now() - since);
      }
      figures[`search in ${pages} pages for ${what}, ms`] = median(taken);
    }
    return figures;
  } finally {
    await postgres.stop();
  }
}
