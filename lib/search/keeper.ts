import { type Hlc, hlcZero } from '../model/hlc.ts';
import type { SegmentId } from '../model/id.ts';
import type { KeptSegment } from '../store/local.ts';
import type { SearchDocument } from './document.ts';
import { givingWay } from './giveWay.ts';
import { checksum } from './segment/checksum.ts';
import { PackedSegment } from './segment/packed.ts';
import { type HeldSegment, Segments } from './segment/segments.ts';
import type { SegmentStore } from './segmentStore.ts';
import type { SearchSource } from './source.ts';

/** Documents read from the source at once. */
const batch = 50;
/**
 * Characters of documents that become one segment at once: as many as take a few milliseconds; while the whole
 * library is read, when nobody waits for the rest of it, more, so that there is less to merge.
 */
const mostCharacters = { usually: 20_000, inBulk: 160_000 };
/** Documents from which their reading is of the whole library. */
const bulk = 2_000;
const minutesADay = 1_440;
/** Least time between two answers to one search that more may follow, in milliseconds. */
const pace = 60;

const sizeOf = ({ text, notes }: SearchDocument): number =>
  notes.reduce((sum, { body, quote }) => sum + body.length + quote.length, text.length);

const goneFrom = ({ gone }: PackedSegment): Uint32Array =>
  Uint32Array.from(gone.keys()).filter((document) => gone[document] === 1);

/** Those with the newest pages first; of those of one day the smallest, which are read in no time. */
const newer = (a: KeptSegment, b: KeptSegment): number =>
  Math.floor(b.newest / minutesADay) - Math.floor(a.newest / minutesADay) || a.size - b.size;

/** The order in which kept segments are read: the newest one, then those whose pages are opened most. */
function readingOrder(segments: readonly KeptSegment[]): KeptSegment[] {
  const [newest, ...others] = [...segments].sort(newer);
  return newest ? [newest, ...others.sort((a, b) => b.opened - a.opened || newer(a, b))] : [];
}

/** Keeps the index in step with its source, and what is stored of it in step with the index. */
export class Keeper {
  readonly segments = new Segments();
  readonly #source: SearchSource;
  readonly #store: SegmentStore | null;
  #clock: Hlc = hlcZero;
  #stored = new Set<SegmentId>();
  #storedClock: Hlc = hlcZero;
  /** what was put or dropped while kept segments are still being loaded: those know it as it was */
  #newer: Set<string> | null = new Set();
  /** whether more is on its way than a few changes */
  #busy = true;
  #waiting: (() => void)[] = [];
  #last: Promise<void>;

  constructor(source: SearchSource, store: SegmentStore | null) {
    this.#source = source;
    this.#store = store;
    this.#last = this.#open();
    this.#last.catch(() => {});
  }

  /** Settles when everything that is in the source now is in the index. */
  settle(): Promise<void> {
    const read = () => this.#readChanges();
    this.#last = this.#last.then(read, read);
    this.#last.catch(() => {});
    return this.#last;
  }

  /**
   * Answers once everything is in the index; while much is still to come also before, each time more has come.
   * @throws the signal's reason where it is aborted
   */
  async *answers<Value extends object>(
    answer: () => Promise<Value>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Value & { complete: boolean }> {
    signal?.throwIfAborted();
    let settled = false;
    const whole = this.settle().then(() => {
      settled = true;
    });
    // One that is not waited for any more has nobody to tell.
    whole.catch(() => {});
    if (!this.#busy) await whole;
    let answered = Number.NEGATIVE_INFINITY;
    for (;;) {
      signal?.throwIfAborted();
      const more = new Promise<void>((resolve) => this.#waiting.push(resolve));
      const complete = settled;
      const due = performance.now() - answered >= pace && this.segments.all.length > 0;
      if (complete || due) {
        yield { ...(await answer()), complete };
        answered = performance.now();
      }
      if (complete) return;
      await Promise.race([whole, more]);
    }
  }

  put(documents: readonly SearchDocument[]): void {
    for (const { id } of documents) this.#newer?.add(id);
    this.segments.put(documents);
    this.#tell();
  }

  drop(ids: readonly string[]): void {
    for (const id of ids) this.#newer?.add(id);
    this.segments.drop(ids);
  }

  /** Compares the index with the source, page by page: what is missing is added, what is not there any more dropped. */
  async mend(): Promise<void> {
    const there = new Set(await this.#source.ids());
    const here = new Set(this.segments.ids());
    this.drop([...here].filter((id) => !there.has(id)));
    await this.#read([...there].filter((id) => !here.has(id)));
  }

  /** Merges what is worth merging and stores what has changed. To be called when there is time. */
  async tidy(): Promise<void> {
    await this.settle();
    while (await this.segments.tidy(givingWay()));
    await this.#save();
  }

  async #open(): Promise<void> {
    const whole = await this.#load();
    this.#newer = null;
    if (whole) await this.#readChanges();
    else {
      // What a damaged segment held is what the others do not hold.
      this.#clock = (await this.#source.changedSince(this.#clock)).clock;
      await this.mend();
    }
    this.#busy = false;
  }

  /** @returns whether all that was kept could be read */
  async #load(): Promise<boolean> {
    if (!this.#store) return true;
    const { clock, segments } = await this.#store.list();
    this.#clock = clock;
    this.#storedClock = clock;
    this.#stored = new Set(segments.map(({ id }) => id));
    let whole = true;
    for (const kept of readingOrder(segments)) {
      const segment = await this.#readSegment(kept);
      if (segment) this.segments.load(kept.id, segment, (id) => this.#newer?.has(id) ?? false);
      else whole = false;
      this.#tell();
    }
    return whole;
  }

  async #readSegment({ id, checksum: sum, gone }: KeptSegment): Promise<PackedSegment | null> {
    const bytes = await this.#store?.bytes(id);
    if (!bytes || checksum(bytes) !== sum) return null;
    try {
      return new PackedSegment(bytes, gone);
    } catch {
      return null;
    }
  }

  async #readChanges(): Promise<void> {
    const changes = await this.#source.changedSince(this.#clock);
    this.#busy ||= changes.ids.length > batch;
    await this.#read(changes.ids);
    this.#clock = changes.clock;
    this.#busy = false;
  }

  async #read(ids: readonly string[]): Promise<void> {
    const giveWay = givingWay();
    const most = ids.length < bulk ? mostCharacters.usually : mostCharacters.inBulk;
    let taken: SearchDocument[] = [];
    let characters = 0;
    const take = async (): Promise<void> => {
      this.put(taken);
      taken = [];
      characters = 0;
      await giveWay();
    };
    for (let at = 0; at < ids.length; at += batch) {
      const wanted = ids.slice(at, at + batch);
      const documents = await this.#source.read(wanted);
      const live = new Set<string>(documents.map(({ id }) => id));
      this.drop(wanted.filter((id) => !live.has(id)));
      for (const document of documents) {
        taken.push(document);
        characters += sizeOf(document);
        if (characters >= most) await take();
      }
      while (await this.segments.tidy(giveWay));
    }
    await take();
    while (await this.segments.tidy(giveWay));
  }

  async #save(): Promise<void> {
    if (!this.#store?.save) return;
    const opened = new Map<SegmentId, number>();
    for (const { id, segment, saved } of this.segments.all) {
      if (saved === null) opened.set(id, (await this.#source.openedAmong(segment.ids())).size);
    }
    const clock = this.#clock;
    const held = this.segments.all;
    const kept = new Set(held.map(({ id }) => id));
    const added = held.filter(({ saved }) => saved === null);
    const worn = held.filter(
      ({ saved, segment }) => saved !== null && saved !== segment.count - segment.live,
    );
    const removed = [...this.#stored].filter((id) => !kept.has(id));
    if (added.length + worn.length + removed.length === 0 && clock === this.#storedClock) return;
    const mark = (one: HeldSegment) => ({ one, gone: one.segment.count - one.segment.live });
    const marks = [...added, ...worn].map(mark);
    await this.#store.save({
      clock,
      added: added.map(({ id, segment }) => ({
        id,
        newest: segment.updated.reduce((newest, at) => Math.max(newest, at), 0),
        opened: opened.get(id) ?? 0,
        size: segment.bytes.length,
        checksum: checksum(segment.bytes),
        gone: goneFrom(segment),
        bytes: segment.bytes,
      })),
      worn: worn.map(({ id, segment }) => ({ id, gone: goneFrom(segment) })),
      removed,
    });
    for (const { one, gone } of marks) one.saved = gone;
    this.#stored = kept;
    this.#storedClock = clock;
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
