import * as v from 'valibot';
import { type Hlc, hlcZero } from '../model/hlc.ts';
import { type CommunityId, idSchema, type OperationId, type ResourceId } from '../model/id.ts';
import type { TextVersion } from '../model/longText.ts';
import { roles } from '../model/membership.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { OperationAnswer, PulledRow, Remote, RemoteFailure } from '../sync/remote.ts';
import type { HubClient } from './client.ts';
import { hlcSchema } from './hlcSchema.ts';
import { writeOperation } from './operations.ts';
import { readRows } from './rows.ts';
import { callRpc } from './rpc.ts';
import { currentSession } from './session.ts';

/** The version of the sync protocol that is spoken here (ADR 0003). */
const protocol = 1;

const headsAnswer = v.array(
  v.object({
    community_id: idSchema<CommunityId>(),
    role: v.picklist(roles),
    epoch: v.string(),
    head: v.number(),
  }),
);

const pullAnswer = v.variant('status', [
  v.object({
    status: v.literal('ok'),
    epoch: v.string(),
    cursor: v.number(),
    more: v.boolean(),
    rows: v.array(v.unknown()),
  }),
  v.object({ status: v.literal('reset'), epoch: v.string() }),
  v.object({ status: v.literal('forbidden') }),
]);

const backfillAnswer = v.variant('status', [
  v.object({
    status: v.literal('ok'),
    epoch: v.string(),
    head: v.number(),
    before: v.number(),
    more: v.boolean(),
    rows: v.array(v.unknown()),
  }),
  v.object({ status: v.literal('reset'), epoch: v.string() }),
  v.object({ status: v.literal('forbidden') }),
]);

const tally = v.object({ rows: v.number(), digest: v.string() });
const checkAnswer = v.variant('status', [
  v.object({
    status: v.literal('ok'),
    epoch: v.string(),
    head: v.number(),
    tables: v.object({
      ...{ memberships: tally, resources: tally, contents: tally },
      ...{ annotations: tally, reactions: tally },
    }),
  }),
  v.object({ status: v.literal('forbidden') }),
]);

const op = idSchema<OperationId>();
const operationAnswer = v.variant('s', [
  v.object({ op, s: v.picklist(['ok', 'noop', 'gone']) }),
  v.object({ op, s: v.literal('alias'), id: idSchema<ResourceId>() }),
  v.object({
    op,
    s: v.literal('conflict'),
    fields: v.record(v.string(), v.string()),
    stamps: v.record(v.string(), hlcSchema),
  }),
  v.object({ op, s: v.literal('rejected'), code: v.string(), msg: v.nullish(v.string(), '') }),
]);

const pushAnswer = v.variant('status', [
  v.object({
    status: v.literal('ok'),
    head: v.number(),
    now: v.number(),
    results: v.array(operationAnswer),
  }),
  v.object({ status: v.literal('forbidden') }),
  v.object({ status: v.literal('readonly') }),
]);

/** The one long text that an operation changes, as it is on the hub. */
function presentText({
  fields,
  stamps,
}: {
  fields: Record<string, string>;
  stamps: Record<string, Hlc>;
}): TextVersion {
  const [field = ''] = Object.keys(fields);
  return { text: fields[field] ?? '', clock: stamps[field] ?? hlcZero };
}

function readResult(result: v.InferOutput<typeof operationAnswer>): OperationAnswer {
  const operationId = result.op;
  switch (result.s) {
    case 'alias':
      return { operationId, status: 'alias', rowId: result.id };
    case 'rejected':
      return {
        operationId,
        status: 'rejected',
        rejection: { code: result.code, message: result.msg },
      };
    case 'conflict':
      return { operationId, status: 'conflict', present: presentText(result) };
    default:
      return { operationId, status: result.s };
  }
}

function withRows<Page extends { rows: unknown[] }>(
  page: Page,
  communityId: CommunityId,
): Result<Omit<Page, 'rows'> & { rows: PulledRow[] }, RemoteFailure> {
  try {
    return ok({ ...page, rows: readRows(page.rows, communityId) });
  } catch (error) {
    if (!v.isValiError(error)) throw error;
    return fail({ kind: 'notAHub', message: `a row has another form: ${error.message}` });
  }
}

/** As many rows as the hub gives at most: bytes are what bounds a page. */
const pageRows = 1_000;

const pageArgs = (communityId: CommunityId, epoch: string | null, bytes: number) => ({
  p_community: communityId,
  p_epoch: epoch,
  p_limit: pageRows,
  p_bytes: bytes,
  p_proto: protocol,
});

/** The hub as the sync loop sees it, over supabase-js. */
export const remote = (client: HubClient): Remote => ({
  async refresh(signal) {
    const session = await currentSession(client, signal);
    return session.ok ? ok(null) : session;
  },

  async heads(signal) {
    const answer = await callRpc(
      client,
      { name: 'sync_heads', args: { p_proto: protocol }, answer: headsAnswer },
      signal,
    );
    if (!answer.ok) return answer;
    return ok(
      answer.value.map(({ community_id, ...head }) => ({ communityId: community_id, ...head })),
    );
  },

  async pull({ communityId, epoch, since, bytes }, signal) {
    const args = { ...pageArgs(communityId, epoch, bytes), p_since: since };
    const answer = await callRpc(client, { name: 'sync_pull', args, answer: pullAnswer }, signal);
    if (!answer.ok) return answer;
    return answer.value.status === 'ok' ? withRows(answer.value, communityId) : ok(answer.value);
  },

  async backfill({ communityId, epoch, before, bytes }, signal) {
    const args = { ...pageArgs(communityId, epoch, bytes), p_before: before };
    const rpc = { name: 'sync_backfill', args, answer: backfillAnswer };
    const answer = await callRpc(client, rpc, signal);
    if (!answer.ok) return answer;
    return answer.value.status === 'ok' ? withRows(answer.value, communityId) : ok(answer.value);
  },

  check: ({ communityId }, signal) =>
    callRpc(
      client,
      {
        name: 'sync_check',
        args: { p_community: communityId, p_proto: protocol },
        answer: checkAnswer,
      },
      signal,
    ),

  async push({ communityId, operations }, signal) {
    const args = {
      p_community: communityId,
      p_ops: operations.map(writeOperation),
      p_proto: protocol,
    };
    const answer = await callRpc(client, { name: 'sync_push', args, answer: pushAnswer }, signal);
    if (!answer.ok) return answer;
    if (answer.value.status !== 'ok') return ok(answer.value);
    return ok({ ...answer.value, results: answer.value.results.map(readResult) });
  },
});
