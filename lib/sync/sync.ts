import type { CommunityId } from '../model/id.ts';
import { fail, type Result } from '../model/result.ts';
import { isStorageFull } from '../store/command.ts';
import type { Database } from '../store/database.ts';
import type { SyncState, SyncStep } from '../store/local.ts';
import { outboxCounts } from '../store/outbox.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import {
  dueAt,
  isRunning,
  next,
  type RoundFailure,
  type SyncEvent,
  takesWrites,
} from './machine.ts';
import type { Remote } from './remote.ts';
import { round } from './round.ts';

/** When the next round is due, in milliseconds since 1970; null: not before the member signs in. */
export type Due = number | null;

/** Runs work while nobody else in this extension syncs, after whoever does. */
export type Exclusively = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Runs something later, unless it is called off by the function given back. */
export type Delay = (run: () => void, milliseconds: number) => () => void;

export interface SyncOptions {
  db: Database;
  remote: Remote;
  /** rows of a community changed here; called after each page and batch */
  onChange?: (communityId: CommunityId) => void;
  /**
   * called with when to look at the loop next, to set an alarm by: as a round begins, for the case
   * that it is cut off, and after each round, with when the next is due
   */
  onDue?: (due: Due) => void;
  /** from 0 (inclusive) to 1 */
  random?: () => number;
  exclusively?: Exclusively;
  delay?: Delay;
  /** whether the device has room for more */
  room?: () => Promise<boolean>;
}

/** The loop between the store and a hub. Its state is in the store: it may be stopped at any await. */
export interface Sync {
  /** something was written here: send it in a moment, unless the hub is to be left alone for now */
  wake(): void;
  /** a round at once; while one runs, one more after it */
  now(): Promise<Due>;
  /** at the worker's start and on its alarm: a round if one is due */
  resume(): Promise<Due>;
  /** ends what runs and is planned; resolves once nothing of it runs any more */
  stop(): Promise<void>;
}

/** Writes come in bursts: a clip and its note travel together, and an answer is seen within a second. */
const wakeDelay = 200;

/** How soon a round that may have been cut off is looked at: the shortest alarm that browsers keep. */
const watchDelay = 30_000;

/** Also for changes of the account, which no round may see the half of. */
export const whileNobodySyncs: Exclusively = async (work) =>
  navigator.locks.request('commonplace-sync', work);

const byTimeout: Delay = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

export function createSync({
  db,
  remote,
  onChange = () => {},
  onDue = () => {},
  random = Math.random,
  exclusively = whileNobodySyncs,
  delay = byTimeout,
  room = async () => true,
}: SyncOptions): Sync {
  const ending = new AbortController();
  let running: Promise<Due> | null = null;
  let again = false;
  let callOff = (): void => {};

  const readState = (): Promise<SyncState> => getSetting(db, 'sync');

  /** Writes the state that follows an event, and gives it. */
  const send = (event: SyncEvent): Promise<SyncState> =>
    db.transaction('rw', db.settings, async () => {
      const state = next(await readState(), event, { now: db.now(), random: random() });
      await setSetting(db, 'sync', state);
      return state;
    });

  /** Ends a round as if it had not been, unless signing out ended it. */
  const putBack = (before: SyncState): Promise<SyncState> =>
    db.transaction('rw', db.settings, async () => {
      const state = await readState();
      if (!isRunning(state)) return state;
      await setSetting(db, 'sync', before);
      return before;
    });

  /** One round and what came of it, written down. */
  const attempt = async (): Promise<SyncState> => {
    const before = await readState();
    if (!(await getSetting(db, 'account'))) return send({ type: 'signedOut' });
    const tried = before.phase === 'storageFull' && before.retryAt > db.now();
    const reads = !tried && (await room());
    await send({ type: 'began' });
    onDue(db.now() + watchDelay);
    const result = await outcome(reads);
    if (ending.signal.aborted || (result.ok && tried)) return putBack(before);
    if (!result.ok) return send({ type: 'failed', failure: result.error });
    return send(
      reads ? { type: 'finished' } : { type: 'failed', failure: { kind: 'storageFull' } },
    );
  };

  const outcome = async (reads: boolean): Promise<Result<null, RoundFailure>> => {
    const enter = async (step: SyncStep) => void (await send({ type: 'stepped', step }));
    try {
      return await round({ db, remote, signal: ending.signal, changed: onChange, reads, enter });
    } catch (error) {
      if (isStorageFull(error)) return fail({ kind: 'storageFull' });
      await send({ type: 'failed', failure: { kind: 'broken' } });
      throw error;
    }
  };

  const run = (): Promise<Due> => {
    callOff();
    if (running) {
      again = true;
      return running;
    }
    running = exclusively(attempt)
      .finally(() => {
        running = null;
      })
      .then(follow, fall);
    return running;
  };

  const follow = (state: SyncState): Due | Promise<Due> => {
    const more = again && state.phase === 'idle' && !ending.signal.aborted;
    again = false;
    if (more) return run();
    const due = dueAt(state);
    onDue(due);
    return due;
  };

  /** Something here is broken, not the hub: it is told of, and tried again after a while. */
  const fall = async (error: unknown): Promise<never> => {
    again = false;
    onDue(dueAt(await readState()));
    throw error;
  };

  const resume = async (): Promise<Due> => {
    if (running) {
      onDue(db.now() + watchDelay);
      return running;
    }
    const state = await readState();
    const due = dueAt(state);
    const written = state.phase === 'idle' && (await outboxCounts(db)).waiting > 0;
    if (written || state.phase === 'signedOut' || (due !== null && due <= db.now())) return run();
    onDue(due);
    return due;
  };

  const wake = (): void => {
    callOff();
    callOff = delay(() => {
      afterWriting().catch((error: unknown) => console.error('Commonplace: sync failed', error));
    }, wakeDelay);
  };

  const afterWriting = async (): Promise<void> => {
    if (takesWrites(await readState(), db.now())) await run();
  };

  return {
    now: run,
    resume,
    wake,
    stop: async () => {
      callOff();
      ending.abort();
      await running?.catch(() => null);
    },
  };
}
