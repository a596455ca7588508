import { describe, expect, it } from 'vitest';
import { anAnnotation, anOutboxEntry, aResource } from '../../test/support/factories.ts';
import { type Hlc, hlcZero, tick } from '../model/hlc.ts';
import { rebase } from './rebase.ts';

const early = tick(hlcZero, 1_000, '00000001');
const late = tick(early, 2_000, '00000002');
const pulled = aResource({ title: 'Theirs', tags: ['theirs'] });
const set = (hlc: Hlc, fields: Record<string, unknown>) =>
  anOutboxEntry({ hlc, change: { type: 'set', fields } });
const remove = anOutboxEntry({ hlc: late, change: { type: 'delete' } });

describe('a pulled row', () => {
  it('stands where nothing waits', () => {
    expect(rebase('resources', pulled, {}, [])).toBe(pulled);
  });

  it('keeps, field by field, what was written here later', () => {
    const stamps = { title: early, tags: late };
    const waiting = [set(late, { title: 'Mine' }), set(early, { tags: ['mine'] })];
    expect(rebase('resources', pulled, stamps, waiting)).toMatchObject({
      title: 'Mine',
      tags: ['theirs'],
    });
  });

  it('takes fields that the hub never set from here', () => {
    expect(rebase('resources', pulled, {}, [set(early, { byline: 'Me' })]).byline).toBe('Me');
  });

  it('shows the last of several changes made here', () => {
    const waiting = [set(early, { title: 'First' }), set(late, { title: 'Second' })];
    expect(rebase('resources', pulled, {}, waiting).title).toBe('Second');
  });

  it('says which change set its text', () => {
    const note = anAnnotation({ body: 'Theirs', textClock: early });
    const mine = [set(late, { body: 'Mine' }), set(tick(late, 3_000, '00000003'), { tags: [] })];
    expect(rebase('annotations', note, { body: early }, [])).toMatchObject({ textClock: early });
    expect(rebase('annotations', note, { body: early }, mine)).toMatchObject({
      body: 'Mine',
      textClock: late,
    });
  });

  it('is a tombstone where a delete waits, and where the hub deleted it', () => {
    expect(rebase('resources', pulled, { title: late }, [remove])).toMatchObject({
      title: '',
      deletedAt: pulled.updatedAt,
    });
    const gone = aResource({ deletedAt: 5, title: '' });
    expect(rebase('resources', gone, {}, [set(late, { title: 'Mine' })])).toBe(gone);
  });
});
