import 'fake-indexeddb/auto';
import type pg from 'pg';
import { type AnnotationId, type CommunityId, type MemberId, newId } from '../../lib/model/id.ts';
import { enterAccount } from '../../lib/store/account.ts';
import { Database } from '../../lib/store/database.ts';
import { ensureFirstRun } from '../../lib/store/firstRun.ts';
import { remote } from '../../lib/supabase/remote.ts';
import { createSync } from '../../lib/sync/sync.ts';
import { directClient, type Way } from './directClient.ts';
import { oneAtATime } from './locks.ts';
import { Life, mortalStore } from './mortal.ts';
import type { Postgres } from './postgres.ts';

/** What goes wrong in a round. */
export type Fault =
  | { kind: 'none' }
  /** the nth call does not go out, or its answer is lost */
  | { kind: 'question' | 'answer'; nth: number }
  /** the worker is stopped at its nth step */
  | { kind: 'killed'; nth: number };

/** A member's browser at a real PostgreSQL, without its surfaces. */
export class HistoryDevice {
  readonly #way: Way = { onCall: () => {}, onAnswer: () => {} };
  calls = 0;

  private constructor(
    readonly db: Database,
    readonly memberId: MemberId,
    private readonly session: pg.Client,
  ) {}

  static async open(
    memberId: MemberId,
    session: pg.Client,
    now: () => number,
  ): Promise<HistoryDevice> {
    const db = new Database(`test-${newId()}`, now);
    await ensureFirstRun(db, { personalName: 'My shelf', memberName: 'Me' });
    await enterAccount(db, { memberId, email: 'member@example.org', name: 'Member' }, {});
    return new HistoryDevice(db, memberId, session);
  }

  /** Syncs once, with a fault in it. */
  async sync(fault: Fault): Promise<void> {
    let calls = 0;
    const lose = () => {
      if (fault.kind !== 'none' && calls++ === fault.nth) throw new TypeError('lost');
    };
    const life = new Life(fault.kind === 'killed' ? fault.nth : Number.POSITIVE_INFINITY);
    this.#way.onCall = () => {
      this.calls += 1;
      life.step();
      if (fault.kind === 'question') lose();
    };
    this.#way.onAnswer = () => {
      life.step();
      if (fault.kind === 'answer') lose();
    };
    const db = fault.kind === 'killed' ? mortalStore(this.db.name, this.db.now, life) : this.db;
    const client = directClient(async () => this.session, this.#way);
    const sync = createSync({ db, remote: remote(client), exclusively: oneAtATime() });
    await sync.now().catch((error: unknown) => {
      if (!life.over) throw error;
    });
    if (db !== this.db) db.close();
  }

  note(id: AnnotationId) {
    return this.db.annotations.get(id);
  }
}

/** A community of two members with three browsers. */
export interface Trio {
  communityId: CommunityId;
  devices: [HistoryDevice, HistoryDevice, HistoryDevice];
  /** forgets all of it */
  end(): Promise<void>;
}

/** Makes communities of the same two members, each as good as new: one has two browsers, the other one. */
export async function trios(postgres: Postgres) {
  const [ada, ben] = (await Promise.all([postgres.addUser('Ada'), postgres.addUser('Ben')])) as [
    MemberId,
    MemberId,
  ];
  const sessionOf = (user: string) => postgres.session({ role: 'authenticated', user });
  const sessions = [await sessionOf(ada), await sessionOf(ada), await sessionOf(ben)] as const;
  const { admin } = postgres;

  return async (clocks: readonly (() => number)[]): Promise<Trio> => {
    await admin.query('truncate private.buckets');
    const communityId = newId<CommunityId>();
    await sessions[0].query("select public.community_found($1::uuid, $1::text, '')", [communityId]);
    await admin.query(
      `insert into public.memberships (community_id, user_id, role) values ($1, $2, 'member')`,
      [communityId, ben],
    );
    const open = (index: 0 | 1 | 2) =>
      HistoryDevice.open(index === 2 ? ben : ada, sessions[index], clocks[index] ?? Date.now);
    const devices: Trio['devices'] = [await open(0), await open(1), await open(2)];
    return {
      communityId,
      devices,
      async end() {
        await admin.query('update public.communities set deleted_at = now() where id = $1', [
          communityId,
        ]);
        await Promise.all(devices.map(({ db }) => db.delete()));
      },
    };
  };
}
