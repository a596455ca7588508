import type { Hlc } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import type { Caller } from './backends.ts';
import { clockNow, data } from './world.ts';

/** An operation as it travels. */
export interface WireOperation {
  op: string;
  t: string;
  id: string;
  hlc: string;
  set?: Record<string, unknown>;
  /** the clocks of the texts that it was made of */
  base?: Record<string, string>;
  del?: boolean;
}

export interface WireResult {
  op: string | null;
  s: 'ok' | 'noop' | 'alias' | 'conflict' | 'gone' | 'rejected';
  id?: string;
  code?: string;
  msg?: string;
  rev?: number;
  seq?: number;
  fields?: Record<string, string>;
  stamps?: Record<string, string>;
}

export interface PushAnswer {
  status: string;
  head: number;
  now: number;
  results: WireResult[];
}

export interface PulledRow extends Record<string, unknown> {
  t: string;
  id: string;
  seq: number;
}

export interface PullAnswer {
  status: string;
  epoch: string;
  head: number;
  cursor: number;
  more: boolean;
  rows: PulledRow[];
}

export const setOperation = (
  t: string,
  id: string,
  set: Record<string, unknown>,
  hlc: Hlc = clockNow(),
): WireOperation => ({ op: newId(), t, id, hlc, set });

export const deleteOperation = (t: string, id: string): WireOperation => ({
  op: newId(),
  t,
  id,
  hlc: clockNow(),
  del: true,
});

/** A page at an address of its own, unless one is given. */
export const page = (id: string, fields: Record<string, unknown> = {}): WireOperation =>
  setOperation('resources', id, {
    url_key: `example.org/${id}`,
    url: `https://example.org/${id}`,
    title: 'A page',
    ...fields,
  });

export const note = (
  id: string,
  resource: string,
  fields: Record<string, unknown> = {},
): WireOperation =>
  setOperation('annotations', id, { resource_id: resource, kind: 'note', ...fields });

export const push = (
  caller: Caller,
  community: string,
  operations: unknown[],
): Promise<PushAnswer> =>
  data(caller.rpc('sync_push', { p_community: community, p_ops: operations }));

/** What became of each operation, in short: `ok`, or `rejected:<code>`. */
export async function outcomes(
  caller: Caller,
  community: string,
  operations: unknown[],
): Promise<string[]> {
  const { results } = await push(caller, community, operations);
  return results.map(({ s, code }) => (code === undefined ? s : `${s}:${code}`));
}

export const pull = (
  caller: Caller,
  community: string,
  {
    epoch = null,
    since = 0,
    limit = 500,
    bytes = 1_000_000,
  }: {
    epoch?: string | null;
    since?: number;
    limit?: number;
    bytes?: number;
  } = {},
): Promise<PullAnswer> =>
  data(
    caller.rpc('sync_pull', {
      p_community: community,
      p_epoch: epoch,
      p_since: since,
      p_limit: limit,
      p_bytes: bytes,
    }),
  );
