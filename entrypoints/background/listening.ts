import type { CommunityId } from '../../lib/model/id.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Pokes } from '../../lib/sync/pokes.ts';

/** A surface that is looked at says so every 15 seconds: one that has not is closed, or behind another. */
const lease = 40_000;

const shared = async (db: Database): Promise<CommunityId[]> => {
  const communities = await db.communities
    .filter(({ kind, leftAt }) => kind === 'shared' && leftAt === null)
    .toArray();
  return communities.map(({ id }) => id);
};

/** Listens for pokes while a surface is looked at. */
export class Listening {
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly db: Database,
    private readonly pokes: Pokes,
  ) {}

  /** A surface is looked at. */
  async look(): Promise<void> {
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.pokes.stop(), lease);
    this.pokes.follow(await shared(this.db));
  }

  stop(): void {
    clearTimeout(this.#end);
    this.pokes.stop();
  }
}
