import { describe, expect, it } from 'vitest';
import { anAnnotation, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { type MemberId, newId } from '../model/id.ts';
import type { Role } from '../model/membership.ts';
import type { ReactionKind, ReactionTarget } from '../model/reaction.ts';
import { removeAnnotation } from './annotation.ts';
import type { Database } from './database.ts';
import { react, reactionsOn, takeReactionBack } from './reaction.ts';

/** A page of somebody else's with a note of theirs, in a community where this member has a role. */
async function reading({ role = 'member' as Role, authorId = newId<MemberId>() } = {}) {
  const db = await openStore();
  const { communityId, memberId } = await joinShared(db, { role });
  const resource = aResource({ communityId, authorId });
  const note = anAnnotation({ communityId, authorId, resourceId: resource.id });
  await db.resources.add(resource);
  await db.annotations.add(note);
  const target: ReactionTarget = { resourceId: resource.id, annotationId: note.id };
  return { db, communityId, memberId, target, note, resource };
}

const standingOn = async (db: Database, { resourceId }: ReactionTarget) =>
  (await reactionsOn(db, [resourceId])).map(({ kind, evidence }) => [kind, evidence]);

const codeOf = async (reacted: ReturnType<typeof react>) => {
  const result = await reacted;
  return result.ok ? 'ok' : result.error.code;
};

describe('a reaction', () => {
  it('is written and queued together, with its line', async () => {
    const { db, target, memberId, communityId } = await reading();
    expect(await codeOf(react(db, target, 'worked', ' Two loaves, no crumbs. '))).toBe('ok');
    expect(await reactionsOn(db, [target.resourceId])).toMatchObject([
      { ...target, communityId, authorId: memberId, kind: 'worked', rev: 0 },
    ]);
    expect(await db.outbox.toArray()).toMatchObject([
      {
        table: 'reactions',
        change: {
          type: 'set',
          fields: { ...target, kind: 'worked', evidence: 'Two loaves, no crumbs.' },
        },
      },
    ]);
  });

  it('given once more changes its line, and is one all the same', async () => {
    const { db, target } = await reading();
    await react(db, target, 'worked', '');
    await react(db, target, 'worked', 'Two loaves.');
    expect(await standingOn(db, target)).toEqual([['worked', 'Two loaves.']]);
    expect(await db.outbox.toArray()).toMatchObject([
      { change: { fields: { kind: 'worked' } } },
      { change: { type: 'set', fields: { evidence: 'Two loaves.' } } },
    ]);
  });

  it('of the opposite kind takes a verdict back', async () => {
    const { db, target } = await reading();
    await react(db, target, 'worked', 'At first.');
    await react(db, target, 'thanks', '');
    await react(db, target, 'did-not-work', 'In the end.');
    expect(await standingOn(db, target)).toEqual([
      ['thanks', ''],
      ['did-not-work', 'In the end.'],
    ]);
  });

  it('can be taken back, and given again', async () => {
    const { db, target } = await reading();
    await react(db, target, 'thanks', '');
    expect(await takeReactionBack(db, target, 'thanks')).toEqual({ ok: true, value: null });
    expect(await standingOn(db, target)).toEqual([]);
    expect(await takeReactionBack(db, target, 'thanks')).toEqual({ ok: true, value: null });
    await react(db, target, 'thanks', '');
    expect(await standingOn(db, target)).toEqual([['thanks', '']]);
  });

  it('to a page is another than that to a note on it', async () => {
    const { db, target } = await reading();
    await react(db, { ...target, annotationId: null }, 'worked', 'the page');
    await react(db, target, 'worked', 'the note');
    expect(await standingOn(db, target)).toHaveLength(2);
    await takeReactionBack(db, target, 'worked');
    expect(await standingOn(db, target)).toEqual([['worked', 'the page']]);
  });

  it('with a line that is too long is cut, and says so', async () => {
    const { db, target } = await reading();
    expect(await react(db, target, 'worked', 'x'.repeat(501))).toEqual({
      ok: true,
      value: { cut: [{ field: 'evidence', kept: 500, given: 501 }] },
    });
  });
});

describe('who may react', () => {
  it.each<[Role, ReactionKind, string]>([
    ['member', 'endorsement', 'notMentor'],
    ['mentor', 'endorsement', 'ok'],
    ['facilitator', 'endorsement', 'ok'],
    ['reader', 'thanks', 'readonly'],
  ])('a %s who gives %s: %s', async (role, kind, answer) => {
    const { db, target } = await reading({ role });
    expect(await codeOf(react(db, target, kind, ''))).toBe(answer);
    expect(await db.outbox.count()).toBe(answer === 'ok' ? 1 : 0);
  });

  it('nobody praises their own', async () => {
    const { db, target, memberId } = await reading({ role: 'mentor' });
    await db.annotations.toCollection().modify({ authorId: memberId });
    expect(await codeOf(react(db, target, 'worked', ''))).toBe('own');
    expect(await codeOf(react(db, target, 'outdated', ''))).toBe('ok');
  });

  it('nobody reacts to what is gone', async () => {
    const { db, target } = await reading();
    await db.annotations.toCollection().modify({ deletedAt: 1 });
    expect(await codeOf(react(db, target, 'thanks', ''))).toBe('notFound');
  });
});

it('a note that is deleted takes the reactions to it along, and no others', async () => {
  const { db, target, note } = await reading({ role: 'facilitator' });
  await react(db, target, 'worked', 'the note');
  await react(db, { ...target, annotationId: null }, 'worked', 'the page');
  await removeAnnotation(db, note.id);
  expect(await standingOn(db, target)).toEqual([['worked', 'the page']]);
  const deleted = await db.outbox.filter(({ change }) => change.type === 'delete').toArray();
  expect(deleted).toMatchObject([{ table: 'annotations', rowId: note.id }]);
});
