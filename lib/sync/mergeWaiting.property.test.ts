import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeHub } from '../../test/support/fakeHub.ts';
import { clipInto, wallClock } from '../../test/support/store.ts';
import { type FakeDevice, fakeDevice } from '../../test/support/syncing.ts';
import { type AnnotationId, type CommunityId, type MemberId, newId } from '../model/id.ts';
import { editAnnotation } from '../store/annotation.ts';
import { conflictsOn, resolveConflict } from '../store/conflict.ts';
import { saveDraft } from '../store/draft.ts';
import { outboxCounts } from '../store/outbox.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { round } from './round.ts';

/** One thing that happens to one of the author's devices. */
type Happening = { device: number; minutes: number } & (
  | { what: 'add' | 'change' | 'remove'; line: number }
  /** opens the note for a change that is finished by a later `add`, `change` or `remove` */
  | { what: 'begin' }
  | { what: 'sync'; lost: 'nothing' | 'question' | 'answer' }
  /** half a round, as where something is written while the other half runs */
  | { what: 'push' | 'pull' }
  | { what: 'choose'; keep: 'mine' | 'theirs' | 'both' }
);

const happening: fc.Arbitrary<Happening> = fc
  .record({ device: fc.nat(2), minutes: fc.nat(30) })
  .chain((when) =>
    fc.oneof(
      { weight: 6, arbitrary: edit(when) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom('begin' as const, 'push' as const, 'pull' as const)
          .map((what) => ({ ...when, what })),
      },
      {
        weight: 5,
        arbitrary: fc
          .constantFrom(
            'nothing' as const,
            'nothing' as const,
            'question' as const,
            'answer' as const,
          )
          .map((lost) => ({ ...when, what: 'sync' as const, lost })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('mine' as const, 'theirs' as const, 'both' as const)
          .map((keep) => ({ ...when, what: 'choose' as const, keep })),
      },
    ),
  );

const edit = (when: { device: number; minutes: number }) =>
  fc
    .tuple(fc.constantFrom('add' as const, 'change' as const, 'remove' as const), fc.nat(6))
    .map(([what, line]) => ({ ...when, what, line }));

const words = (text: string): string[] => text.match(/w\d+/g) ?? [];

/** A note on several devices of its author, and an account of every word that was written into it. */
class Note {
  /** words that nobody took out */
  readonly #standing = new Set<string>();
  #written = 0;

  constructor(
    readonly devices: readonly FakeDevice[],
    readonly id: AnnotationId,
    readonly begun = new Map<FakeDevice, string>(),
  ) {}

  get written(): number {
    return this.#written;
  }

  async body({ db }: FakeDevice): Promise<string> {
    return (await db.annotations.get(this.id))?.body ?? '';
  }

  async begin(device: FakeDevice): Promise<void> {
    const body = await this.body(device);
    this.begun.set(device, body);
    const draft = { id: `edit:${this.id}`, urlKey: null, communityId: null } as const;
    const empty = { kind: 'note', parentId: null, tags: [], selectors: [], quote: '' } as const;
    await saveDraft(device.db, { ...draft, ...empty, tags: [], selectors: [], body: `${body} ` });
  }

  async write(device: FakeDevice, what: 'add' | 'change' | 'remove', line: number): Promise<void> {
    const before = this.begun.get(device) ?? (await this.body(device));
    this.begun.delete(device);
    const lines = before.split('\n');
    const at = line % (lines.length + (what === 'add' ? 1 : 0));
    const added = what === 'remove' ? [] : [`w${this.#written++} said.`];
    const [taken] = lines.splice(at, what === 'add' ? 0 : 1, ...added);
    for (const word of words(taken ?? '')) if (what !== 'add') this.#standing.delete(word);
    for (const word of words(added.join())) this.#standing.add(word);
    const result = await editAnnotation(device.db, this.id, { body: lines.join('\n') });
    expect(result).toMatchObject({ ok: true });
  }

  async choose(device: FakeDevice, keep: 'mine' | 'theirs' | 'both'): Promise<void> {
    const [conflict] = await conflictsOn(device.db, 'annotations', this.id);
    if (!conflict) return;
    const { id, mine, theirs } = conflict;
    const text = { mine, theirs: theirs.text, both: `${mine}\n${theirs.text}` }[keep];
    const given = { mine: [theirs.text], theirs: [mine], both: [] }[keep];
    const kept = words(text);
    for (const word of given.flatMap(words)) if (!kept.includes(word)) this.#standing.delete(word);
    expect(await resolveConflict(device.db, id, text, theirs)).toMatchObject({ ok: true });
  }

  /** Words that somebody wrote, that nobody took out, and that are nowhere. */
  async lost(): Promise<string[]> {
    const kept = new Set<string>();
    for (const device of this.devices) {
      for (const word of words(await this.body(device))) kept.add(word);
      for (const { mine } of await conflictsOn(device.db, 'annotations', this.id)) {
        for (const word of words(mine)) kept.add(word);
      }
    }
    return [...this.#standing].filter((word) => !kept.has(word));
  }
}

async function aNote(hub: FakeHub, skews: readonly number[]) {
  const communityId = newId<CommunityId>();
  const memberId = newId<MemberId>();
  hub.found(communityId, memberId);
  const devices: FakeDevice[] = [];
  for (const skew of skews) {
    devices.push(await fakeDevice(hub, memberId, () => hub.now() + skew * 60_000));
  }
  const [first] = devices as [FakeDevice];
  await round(first.context);
  const { annotationId } = await clipInto(first.db, communityId, 'bread', {
    note: 'start\nmiddle\nend',
  });
  for (const { context } of devices) await round(context);
  return { note: new Note(devices, annotationId as AnnotationId), devices, communityId };
}

async function sync({ context, remote }: FakeDevice, lost: 'nothing' | 'question' | 'answer') {
  let calls = 0;
  const fault = (call: string) => {
    if (call === 'push' && calls++ === 0) throw new Error('lost');
  };
  if (lost === 'question') remote.onCall = fault;
  if (lost === 'answer') remote.onAnswer = fault;
  await round(context).catch(() => null);
  remote.onCall = () => {};
  remote.onAnswer = () => {};
}

async function happen(
  note: Note,
  device: FakeDevice,
  communityId: CommunityId,
  happened: Happening,
): Promise<unknown> {
  switch (happened.what) {
    case 'sync':
      return sync(device, happened.lost);
    case 'push':
      return push(device.context, communityId);
    case 'pull':
      return pull(device.context, communityId);
    case 'begin':
      return note.begin(device);
    case 'choose':
      return note.choose(device, happened.keep);
    default:
      return note.write(device, happened.what, happened.line);
  }
}

const runs = 300;
const counts = { happenings: 0, words: 0, conflicts: 0, lost: 0 };

it(`loses no word of a note that its author changes on several devices at once, ${runs} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 4, maxLength: 30 }),
      fc.array(fc.constantFrom(0, 0, -90, 90, -525_600, 525_600), { minLength: 2, maxLength: 3 }),
      async (history, skews) => {
        const clock = wallClock();
        const hub = new FakeHub(clock);
        const { note, devices, communityId } = await aNote(hub, skews);
        for (const happened of history) {
          counts.happenings += 1;
          clock.go(happened.minutes * 60_000);
          const device = devices[happened.device % devices.length] as FakeDevice;
          await happen(note, device, communityId, happened);
        }
        for (let n = 0; n < 3; n++) {
          for (const device of devices) await sync(device, 'nothing');
        }
        const onHub = hub.row(communityId, 'annotations', note.id)?.body;
        for (const device of devices) {
          expect(await note.body(device)).toBe(onHub);
          expect(await outboxCounts(device.db)).toMatchObject({ waiting: 0 });
          counts.conflicts += (await conflictsOn(device.db, 'annotations', note.id)).length;
        }
        counts.words += note.written;
        const lost = await note.lost();
        counts.lost += lost.length;
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
  expect(counts).toMatchObject({ lost: 0 });
  expect(counts.words).toBeGreaterThan(runs);
  expect(counts.conflicts).toBeGreaterThan(runs / 10);
  console.info('one note on two or three devices:', counts);
}, 600_000);
