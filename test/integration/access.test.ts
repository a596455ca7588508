import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../lib/model/id.ts';
import {
  type Answer,
  type Backend,
  type Caller,
  hubBackend,
  postgresBackend,
  type Table,
} from '../support/backends.ts';
import { createWorld, type World } from '../support/world.ts';

const people = ['signedOut', 'stranger', 'exMember', 'member'] as const;
type Person = (typeof people)[number];

/** How many rows each of them sees: of the two communities in the world, members see one. */
type Sight = Record<Person, number | 'refused'>;
const unseen: Sight = {
  signedOut: 'refused',
  stranger: 'refused',
  exMember: 'refused',
  member: 'refused',
};
const ofCommunity = (rows: number): Sight => ({
  signedOut: 'refused',
  stranger: 0,
  exMember: 0,
  member: rows,
});

/** Every table there is. One that is missing here fails the first test. */
const tables: Record<string, { column: string; sight: Sight }> = {
  'private.buckets': { column: 'tokens', sight: unseen },
  'private.clocks': { column: 'community_id', sight: unseen },
  'private.invites': { column: 'id', sight: unseen },
  'private.pull_rows': { column: 'seq', sight: unseen },
  'private.resource_aliases': { column: 'alias_id', sight: unseen },
  'private.revisions': { column: 'rev', sight: unseen },
  'private.search_documents': { column: 'plain', sight: unseen },
  'public.annotations': { column: 'id', sight: ofCommunity(1) },
  'public.communities': { column: 'id', sight: ofCommunity(1) },
  'public.contents': { column: 'id', sight: ofCommunity(1) },
  // one who left keeps the row, so that what they wrote keeps its author
  'public.memberships': { column: 'user_id', sight: ofCommunity(3) },
  // facilitator and member see each other; one who left sees themselves
  'public.profiles': { column: 'user_id', sight: { ...ofCommunity(2), exMember: 1 } },
  'public.reactions': { column: 'id', sight: ofCommunity(1) },
  'public.resources': { column: 'id', sight: ofCommunity(1) },
};

const tableNamed = (full: string): Table => {
  const [schema, name] = full.split('.');
  return { schema: schema!, name: name!, column: tables[full]!.column };
};

/** Every function clients may call: what it is given, and what it answers each of them. */
interface Call {
  input: (world: World) => Record<string, unknown>;
  answers: Record<Exclude<Person, 'signedOut'>, unknown>;
}
const status = (name: string) => expect.objectContaining({ status: name });
const forAll = (answer: unknown) => ({ stranger: answer, exMember: answer, member: answer });
const membersOnly = (answer: unknown, refusal: unknown) => ({ ...forAll(refusal), member: answer });
const forbidden = { status: 'forbidden' };

const calls: Record<string, Call> = {
  charter_save: {
    input: ({ community }) => ({
      ...{ p_community: community, p_purpose: '', p_topics: [], p_guidelines: '' },
      p_languages: [],
    }),
    answers: forAll(forbidden),
  },
  community_delete: {
    input: ({ community }) => ({ p_community: community }),
    answers: forAll(forbidden),
  },
  community_found: {
    input: () => ({ p_id: newId(), p_name: '  ', p_purpose: '' }),
    answers: forAll({ status: 'name_invalid' }),
  },
  invite_accept: { input: () => ({ p_token: 'guess' }), answers: forAll({ status: 'unknown' }) },
  invite_create: {
    input: ({ community }) => ({ p_community: community, p_role: 'member', p_uses: 1, p_days: 1 }),
    answers: forAll(forbidden),
  },
  // that a member may leave is in `leaving.test.ts`: here the member is still needed
  community_leave: { input: () => ({ p_community: newId() }), answers: forAll(forbidden) },
  member_remove: {
    input: ({ community, facilitator }) => ({ p_community: community, p_member: facilitator.id }),
    answers: forAll(forbidden),
  },
  profile_save: {
    input: () => ({ p_name: 'Me', p_topics: [], p_bio: '', p_open_to_mentor: false }),
    answers: forAll({ status: 'ok' }),
  },
  // whose row it is decides: `revisions.test.ts`
  revisions_read: {
    input: ({ community }) => ({ p_community: community, p_table: 'annotations', p_id: newId() }),
    answers: forAll(forbidden),
  },
  search_community: {
    input: ({ community }) => ({ p_community: community, p_query: 'page' }),
    answers: membersOnly(status('ok'), forbidden),
  },
  sync_backfill: {
    input: ({ community }) => ({ p_community: community, p_epoch: null, p_before: null }),
    answers: membersOnly(status('ok'), forbidden),
  },
  sync_check: {
    input: ({ community }) => ({ p_community: community }),
    answers: membersOnly(status('ok'), forbidden),
  },
  sync_heads: { input: () => ({}), answers: membersOnly([expect.anything()], []) },
  sync_pull: {
    input: ({ community }) => ({ p_community: community, p_epoch: null, p_since: 0 }),
    answers: membersOnly(status('ok'), forbidden),
  },
  sync_push: {
    input: ({ community }) => ({ p_community: community, p_ops: [] }),
    answers: membersOnly(status('ok'), forbidden),
  },
};

const refused = (answer: Answer) => 'refused' in answer;
const rowsOf = (answer: Answer) =>
  refused(answer) ? 'refused' : (('data' in answer && answer.data) as unknown[]).length;

describe.each([
  ['PostgreSQL', postgresBackend],
  ['a hub’s API', hubBackend],
])('through %s', (_, start) => {
  let backend: Backend;
  let world: World;
  const caller = (person: Person): Caller => world[person];

  beforeAll(async () => {
    backend = await start();
    world = await createWorld(backend);
  });
  afterAll(() => backend.stop());

  describe.each(Object.entries(tables))('%s', (full, { sight }) => {
    it.each(people)('is seen by somebody %s as far as they may', async (person) => {
      expect(rowsOf(await caller(person).select(tableNamed(full)))).toBe(sight[person]);
    });

    it.each(people)('is not written by somebody %s', async (person) => {
      const table = tableNamed(full);
      expect(await caller(person).insert(table)).toSatisfy(refused);
      expect(await caller(person).update(table)).toSatisfy(refused);
      expect(await caller(person).delete(table)).toSatisfy(refused);
    });
  });

  describe.each(Object.entries(calls))('%s', (name, { input, answers }) => {
    it('refuses one who is not signed in', async () => {
      expect(await world.signedOut.rpc(name, input(world))).toEqual({ refused: '42501' });
    });

    it.each(['stranger', 'exMember', 'member'] as const)('answers somebody %s', async (person) => {
      expect(await caller(person).rpc(name, input(world))).toEqual({ data: answers[person] });
    });
  });
});

describe('the catalog', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await postgresBackend();
  });
  afterAll(() => backend.stop());

  it('has no table that is not tried here', async () => {
    const rows = await backend.sql<{ name: string }>(
      `select nspname || '.' || relname as name
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname in ('public', 'private') and relkind in ('r', 'v', 'm', 'p', 'f')
       order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(tables).sort());
  });

  it('has no public function that is not tried here', async () => {
    const rows = await backend.sql<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(calls).sort());
  });
});
