import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Postgres } from './postgres.ts';
import type { PulledRow, PushAnswer, WireOperation } from './push.ts';

export interface Harm {
  batches: number;
  operations: number;
  /** connections ended in the middle of a call */
  killed: number;
  /** answers that came and were thrown away */
  lostAnswers: number;
  /** batches sent once more after they were acknowledged */
  doubled: number;
}

/** Ends connections, one at a time. */
class Killer {
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly admin: pg.Client) {}

  /** Some time soon: after as many other statements as chance will have it. */
  kill(pid: number): Promise<void> {
    const killed = this.#last.then(async () => {
      for (let n = randomInt(6); n > 0; n--) await this.admin.query('select 1');
      await this.admin.query('select pg_terminate_backend($1)', [pid]);
    });
    this.#last = killed;
    return killed;
  }
}

const killers = new WeakMap<pg.Client, Killer>();

function killerOf({ admin }: Postgres): Killer {
  const killer = killers.get(admin) ?? new Killer(admin);
  killers.set(admin, killer);
  return killer;
}

/** A member's connection to a PostgreSQL, which is ended again and again, and whose answers get lost. */
export class Harmed {
  #session: { client: pg.Client; pid: number } | null = null;

  constructor(
    readonly postgres: Postgres,
    readonly user: string,
    readonly harm: Harm,
  ) {}

  async #open() {
    if (this.#session) return this.#session;
    const client = await this.postgres.session({ role: 'authenticated', user: this.user });
    client.on('error', () => {
      this.#session = null;
    });
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    this.#session = { client, pid: rows[0]!.pid };
    return this.#session;
  }

  /**
   * Calls until an answer comes through.
   * @param chance how often, in a hundred, the connection is ended, and how often the answer is lost
   */
  async call<Answer>(
    sql: string,
    values: unknown[],
    chance = { killed: 20, lost: 10 },
  ): Promise<Answer> {
    for (;;) {
      const { client, pid } = await this.#open();
      const isKilled = randomInt(100) < chance.killed;
      if (isKilled) this.harm.killed += 1;
      const killing = isKilled ? killerOf(this.postgres).kill(pid) : null;
      const answer = await client
        .query<{ r: Answer }>(sql, values)
        .then(({ rows }) => rows[0]!.r)
        .catch((error: unknown) => {
          if (!killing) throw error;
          return null;
        });
      await killing;
      if (killing) this.#session = null;
      if (answer === null) continue;
      if (randomInt(100) >= chance.lost) return answer;
      this.harm.lostAnswers += 1;
    }
  }

  push(community: string, operations: readonly WireOperation[]): Promise<PushAnswer> {
    this.harm.batches += 1;
    this.harm.operations += operations.length;
    return this.call('select public.sync_push($1, $2) as r', [
      community,
      JSON.stringify(operations),
    ]);
  }
}

type Page = {
  epoch: string;
  cursor: number;
  before: number;
  head: number;
  more: boolean;
  rows: PulledRow[];
};

/** A device that reads while others write: what it has by now, by table and id. */
export class Reader {
  readonly rows = new Map<string, PulledRow>();
  #epoch: string | null = null;
  #cursor: number | null = null;
  #before: number | null = null;

  /** @param backwards reads what is there newest first, then goes on from the head it began at */
  constructor(
    readonly connection: Harmed,
    readonly community: string,
    readonly backwards: boolean,
  ) {}

  /** Reads one page. Gives whether there is more. */
  async read(): Promise<boolean> {
    return this.backwards && this.#before !== 0 ? this.#backfill() : this.#forward();
  }

  async #backfill(): Promise<boolean> {
    const { epoch, head, before, more, rows } = await this.connection.call<Page>(
      'select public.sync_backfill($1, $2, $3, 20) as r',
      [this.community, this.#epoch, this.#before],
    );
    this.#epoch = epoch;
    this.#cursor ??= head;
    this.#before = more ? before : 0;
    this.#keep(rows);
    return true;
  }

  async #forward(): Promise<boolean> {
    const { epoch, cursor, more, rows } = await this.connection.call<Page>(
      'select public.sync_pull($1, $2, $3, 20) as r',
      [this.community, this.#epoch, this.#cursor ?? 0],
    );
    this.#epoch = epoch;
    this.#cursor = cursor;
    this.#keep(rows);
    return more;
  }

  /** What was read forwards is never older than what is there; backwards it may be. */
  #keep(rows: readonly PulledRow[]): void {
    for (const row of rows) {
      const key = `${row.t} ${row.id ?? row.user_id}`;
      const present = this.rows.get(key);
      if (!present || present.seq < row.seq) this.rows.set(key, row);
    }
  }
}
