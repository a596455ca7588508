import 'fake-indexeddb/auto';
import type { DBCore, DBCoreTable } from 'dexie';
import { Database } from '../../lib/store/database.ts';
import type { FakeRemote } from './fakeRemote.ts';

class Death extends Error {
  override name = 'Death';
}

/** A worker that is stopped at its nth step: a read, a write, a call sent or a call answered. */
export class Life {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get over(): boolean {
    return this.#left < 0;
  }

  /** @throws once the life is over, and ever after */
  step(): void {
    if (--this.#left < 0) throw new Death();
  }
}

/** Another connection to a store, which fails from the end of `life` on. */
export function mortalStore(name: string, now: () => number, life: Life): Database {
  const db = new Database(name, now);
  const mortal =
    <Request, Answer>(work: (request: Request) => Promise<Answer>) =>
    async (request: Request): Promise<Answer> => {
      life.step();
      return work(request);
    };
  const mortalTable = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    get: mortal(table.get),
    getMany: mortal(table.getMany),
    query: mortal(table.query),
    count: mortal(table.count),
    openCursor: mortal(table.openCursor),
    mutate: mortal(table.mutate),
  });
  db.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore) => ({ ...core, table: (table) => mortalTable(core.table(table)) }),
  });
  return db;
}

/** From the end of `life` on, a remote's calls do not go out, or their answers are lost. */
export function mortalRemote(remote: FakeRemote, life: Life): void {
  remote.onCall = () => life.step();
  remote.onAnswer = () => life.step();
}
