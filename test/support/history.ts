import fc from 'fast-check';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { AnnotationId, CommunityId, MemberId, ResourceId } from '../../lib/model/id.ts';
import { editAnnotation, removeAnnotation, replyTo } from '../../lib/store/annotation.ts';
import { removeResource } from '../../lib/store/removal.ts';
import { editResource } from '../../lib/store/resource.ts';
import { clipInto } from './store.ts';

import type { Fault, HistoryDevice } from './threeDevices.ts';

/** One thing that happens on one of the devices. `at` chooses a page or a note among those there. */
export type Event = { device: number; seconds: number; at: number } & (
  | {
      what: 'clip' | 'title' | 'tags' | 'removePage' | 'write' | 'rewrite' | 'reply' | 'removeNote';
    }
  | { what: 'sync'; fault: Fault }
);

const deeds = [
  'clip',
  'clip',
  'title',
  'tags',
  'removePage',
  'write',
  'write',
  'rewrite',
  'reply',
  'removeNote',
] as const;

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'none' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('question' as const, 'answer' as const),
      nth: fc.nat(4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('killed' as const), nth: fc.nat(120) }) },
);

const when = { device: fc.nat(2), seconds: fc.nat(40), at: fc.nat(50) };

/** What happens, one thing after the other, and how many minutes each device's clock is wrong. */
export const history: fc.Arbitrary<{ events: Event[]; skews: number[] }> = fc.record({
  events: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ ...when, what: fc.constantFrom(...deeds) }) },
      { weight: 3, arbitrary: fc.record({ ...when, what: fc.constant('sync' as const), fault }) },
    ),
    { minLength: 6, maxLength: 14 },
  ),
  skews: fc.array(fc.constantFrom(0, 0, 0, -90, 90, -525_600, 525_600), {
    minLength: 3,
    maxLength: 3,
  }),
});

const live = ({ deletedAt }: { deletedAt: number | null }) => deletedAt === null;
const wordsIn = (text: string): string[] => text.match(/w\d+/g) ?? [];

/** Where a word was written, and by whom. */
interface Place {
  urlKey: string;
  note: AnnotationId;
  memberId: MemberId;
}

/** Does what happens on a device, and knows which words of notes must still be somewhere. */
export class Account {
  readonly #standing = new Map<string, Place>();
  readonly #removed: ((place: Place) => boolean)[] = [];
  written = 0;

  constructor(
    readonly communityId: CommunityId,
    readonly devices: readonly HistoryDevice[],
  ) {}

  #word(): string {
    return `w${this.written++}`;
  }

  async #pages({ db }: HistoryDevice) {
    return (await db.resources.where({ communityId: this.communityId }).toArray()).filter(live);
  }

  async #notes({ db }: HistoryDevice, mine?: string) {
    const notes = await db.annotations.where({ communityId: this.communityId }).toArray();
    return notes.filter((note) => live(note) && (!mine || note.authorId === mine));
  }

  async #urlKeyOf({ db }: HistoryDevice, id: ResourceId): Promise<string> {
    return (await db.resources.get(id))?.urlKey ?? '';
  }

  async happen(device: HistoryDevice, event: Event): Promise<void> {
    if (event.what === 'sync') return device.sync(event.fault);
    const pages = await this.#pages(device);
    const page = pages[event.at % pages.length];
    if (event.what === 'clip') return this.#clip(device, event.at % 4);
    if (event.what === 'title' || event.what === 'tags') {
      if (!page) return;
      const edit =
        event.what === 'title' ? { title: `t${event.at}` } : { tags: [`tag${event.at}`] };
      await editResource(device.db, page.id, edit);
      return;
    }
    if (event.what === 'removePage') {
      if (!page || !(await removeResource(device.db, page.id)).ok) return;
      const { memberId } = device;
      return this.#forgive((it) => it.urlKey === page.urlKey && it.memberId === memberId);
    }
    const notes = await this.#notes(device, event.what === 'reply' ? undefined : device.memberId);
    const note = notes[event.at % notes.length];
    if (note) await this.#onNote(device, event.what, note);
  }

  async #clip(device: HistoryDevice, n: number): Promise<void> {
    const word = this.#word();
    const path = `page${n}`;
    const { annotationId } = await clipInto(device.db, this.communityId, path, { note: word });
    if (annotationId) this.#stand(device, word, `example.org/${path}`, annotationId);
  }

  async #onNote(device: HistoryDevice, what: Event['what'], note: Annotation): Promise<void> {
    const { db } = device;
    const urlKey = await this.#urlKeyOf(device, note.resourceId);
    if (what === 'removeNote') {
      if ((await removeAnnotation(db, note.id)).ok) this.#forgive((it) => it.note === note.id);
      return;
    }
    const word = this.#word();
    if (what === 'reply') {
      const made = await replyTo(db, note.id, word);
      if (made.ok) this.#stand(device, word, urlKey, made.value.annotationId);
      return;
    }
    const body = what === 'write' ? `${note.body}\n${word}` : word;
    if (!(await editAnnotation(db, note.id, { body })).ok) return;
    if (what === 'rewrite') for (const old of wordsIn(note.body)) this.#standing.delete(old);
    this.#stand(device, word, urlKey, note.id);
  }

  #stand({ memberId }: HistoryDevice, word: string, urlKey: string, note: AnnotationId): void {
    const place = { urlKey, note, memberId };
    if (!this.#removed.some((isGone) => isGone(place))) this.#standing.set(word, place);
  }

  /**
   * A delete is final: it takes what its author's other devices write there before they know of it. A page takes
   * its author's notes with it; it cannot be deleted where others have notes on it.
   */
  #forgive(isGone: (place: Place) => boolean): void {
    this.#removed.push(isGone);
    for (const [word, place] of this.#standing) if (isGone(place)) this.#standing.delete(word);
  }

  /** Words that somebody wrote, that nobody took out, and that are nowhere to be seen. */
  async lost(): Promise<string[]> {
    const kept = new Set<string>();
    for (const device of this.devices) {
      for (const { body } of await this.#notes(device)) for (const w of wordsIn(body)) kept.add(w);
      for (const entry of await device.db.outbox.where({ state: 'rejected' }).toArray()) {
        for (const w of wordsIn(JSON.stringify(entry.change))) kept.add(w);
      }
    }
    return [...this.#standing.keys()].filter((word) => !kept.has(word));
  }
}
