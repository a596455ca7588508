import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Hlc } from '../../lib/model/hlc.ts';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import { Harmed, Reader } from '../support/chaos.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';
import { note, page, setOperation, type WireOperation } from '../support/push.ts';

const writers = 8;
const batches = 40;
const year = 365 * 86_400_000;
const harm = { batches: 0, operations: 0, killed: 0, lostAnswers: 0, doubled: 0 };
const community = newId();
let postgres: Postgres;
const users: string[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  for (let n = 0; n < writers; n++) users.push(await postgres.addUser(`Writer${n}`));
  const founder = await postgres.session({ role: 'authenticated', user: users[0]! });
  await founder.query("select public.community_found($1, 'Chaos', '')", [community]);
  for (const user of users.slice(1)) {
    await postgres.admin.query(
      "insert into public.memberships (community_id, user_id, role) values ($1, $2, 'member')",
      [community, user],
    );
  }
});
afterAll(() => postgres.stop());

interface Edit {
  row: string;
  field: string;
  value: string;
  hlc: Hlc;
}

/** Writes batch after batch; every other writer's clock is a year behind. */
class Writer {
  readonly acknowledged = new Set<string>();
  readonly edits: Edit[] = [];
  readonly sent: WireOperation[][] = [];
  #hlc: Hlc = hlcZero;

  constructor(
    readonly connection: Harmed,
    readonly n: number,
    /** pages of everybody */
    readonly pages: string[],
  ) {}

  #clock(): Hlc {
    const now = Date.now() - (this.n % 2) * year;
    this.#hlc = tick(this.#hlc, now, this.n.toString(16).padStart(8, '0'));
    return this.#hlc;
  }

  #operation(): WireOperation {
    const row = this.pages[randomInt(this.pages.length || 1)];
    const hlc = this.#clock();
    if (!row || randomInt(3) === 0) return { ...page(newId()), hlc };
    if (randomInt(2) === 0) return { ...note(newId(), row, { body: `by ${this.n}` }), hlc };
    const field = ['title', 'byline', 'excerpt'][randomInt(3)]!;
    return setOperation('resources', row, { [field]: `${field} ${newId()}` }, hlc);
  }

  async write(): Promise<void> {
    const operations = Array.from({ length: 1 + randomInt(6) }, () => this.#operation());
    const { results } = await this.connection.push(community, operations);
    this.sent.push(operations);
    results.forEach(({ s }, index) => {
      const { id, t, set = {}, hlc } = operations[index]!;
      expect(['ok', 'noop']).toContain(s);
      this.acknowledged.add(`${t} ${id}`);
      if (t !== 'resources') return;
      if (!this.pages.includes(id)) this.pages.push(id);
      for (const [field, value] of Object.entries(set)) {
        this.edits.push({ row: id, field, value: String(value), hlc: hlc as Hlc });
      }
    });
  }

  /** Sends what was acknowledged once more, out of order. */
  async double(): Promise<void> {
    const again = this.sent[randomInt(this.sent.length || 1)];
    if (!again) return;
    this.connection.harm.doubled += 1;
    await this.connection.push(community, [...again].reverse());
  }
}

it('loses, doubles and hides nothing while connections are ended and answers lost', async () => {
  const pages: string[] = [];
  const everybody = users.map((user, n) => new Writer(new Harmed(postgres, user, harm), n, pages));
  const reader = (n: number, backwards: boolean) =>
    new Reader(new Harmed(postgres, users[n]!, harm), community, backwards);
  const readers = [reader(0, false), reader(1, false), reader(2, true)];
  let writing = true;

  const write = Promise.all(
    everybody.map(async (writer) => {
      for (let n = 0; n < batches; n++) {
        await writer.write();
        if (n % 4 === 3) await writer.double();
      }
    }),
  ).finally(() => {
    writing = false;
  });
  await Promise.all([
    write,
    ...readers.map(async (one) => {
      while (writing) await one.read();
    }),
  ]);
  for (const one of readers) while (await one.read());

  const { rows } = await postgres.admin.query<{
    pulled: { t: string; id: string; user_id: string };
    seq: number;
  }>('select seq, pulled from private.pull_rows where community_id = $1', [community]);
  const truth = new Map(
    rows.map(({ pulled, seq }) => [`${pulled.t} ${pulled.id ?? pulled.user_id}`, seq]),
  );
  expect(new Set(truth.values()).size).toBe(rows.length);

  const acknowledged = everybody.flatMap((writer) => [...writer.acknowledged]);
  expect(acknowledged.filter((row) => !truth.has(row))).toEqual([]);
  for (const { rows: seen } of readers) {
    expect(new Map([...seen].map(([key, { seq }]) => [key, seq]))).toEqual(truth);
  }

  const latest = new Map<string, Edit>();
  for (const edit of everybody.flatMap(({ edits }) => edits)) {
    const cell = `${edit.row} ${edit.field}`;
    if ((latest.get(cell)?.hlc ?? '') < edit.hlc) latest.set(cell, edit);
  }
  const stale = [...latest.values()].filter(({ row, field, value }) => {
    const seen = readers[0]!.rows.get(`resources ${row}`);
    return seen?.[field] !== value;
  });
  expect(stale).toEqual([]);
  expect(harm.killed).toBeGreaterThan(50);
  expect(harm.lostAnswers).toBeGreaterThan(20);
  console.info('eight writers, three readers:', { ...harm, rows: rows.length, lost: 0 });
}, 120_000);
