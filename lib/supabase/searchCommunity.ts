import * as v from 'valibot';
import type { HubFailure } from '../model/failure.ts';
import type { CommunityId } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { HubPage } from '../model/search.ts';
import { firstCharacters, wellFormed } from '../model/text.ts';
import type { PulledRow } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { hubFailure } from './failure.ts';
import { readRows } from './rows.ts';
import { callRpc } from './rpc.ts';

/** Characters (code points) of a query that the hub reads. */
const mostAsked = 500;

const answer = v.variant('status', [
  v.object({
    status: v.literal('ok'),
    hits: v.array(
      v.object({
        score: v.pipe(v.number(), v.finite()),
        resource: v.unknown(),
        annotation: v.nullable(v.unknown()),
        passage: v.nullable(v.string()),
      }),
    ),
  }),
  v.object({ status: v.literal('forbidden') }),
]);

const isOf =
  <Table extends PulledRow['table']>(table: Table) =>
  (row: PulledRow): row is Extract<PulledRow, { table: Table }> =>
    row.table === table;

/**
 * Asks the hub for pages of a community by words, "phrases" and -words, the best first.
 * @param limit at most 50
 */
export async function searchCommunity(
  client: HubClient,
  { communityId, text, limit }: { communityId: CommunityId; text: string; limit: number },
  signal: AbortSignal,
): Promise<Result<HubPage[], HubFailure>> {
  const args = {
    p_community: communityId,
    p_query: firstCharacters(wellFormed(text), mostAsked),
    p_limit: limit,
  };
  const found = await callRpc(client, { name: 'search_community', args, answer }, signal);
  if (!found.ok) return fail(hubFailure(found.error));
  if (found.value.status === 'forbidden') return fail({ code: 'forbidden', message: '' });
  try {
    return ok(
      found.value.hits.flatMap(({ score, passage, ...rows }) => {
        const [resource] = readRows([rows.resource], communityId).filter(isOf('resources'));
        const [annotation] = readRows(rows.annotation ? [rows.annotation] : [], communityId).filter(
          isOf('annotations'),
        );
        if (!resource) return [];
        return { score, passage, resource: resource.row, annotation: annotation?.row ?? null };
      }),
    );
  } catch (error) {
    if (!v.isValiError(error)) throw error;
    return fail({ code: 'notAHub', message: `a hit has another form: ${error.message}` });
  }
}
