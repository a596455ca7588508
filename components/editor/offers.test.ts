import { describe, expect, it } from 'vitest';
import { type MemberId, newId } from '../../lib/model/id.ts';
import { edit, show } from '../../test/support/typedTexts.ts';
import { completingAt } from './completing.ts';
import { offersFor, putOffer } from './offers.ts';

const id = newId<MemberId>();
const sources = {
  members: async () => [{ id, name: 'Amina [K]', role: 'mentor' as const }],
  items: async () => [
    { kind: 'page' as const, title: 'Lamps', address: 'https://a.example/', site: 'a.example' },
    { kind: 'tip' as const, title: 'Weigh it', address: 'https://a.example/', site: 'a.example' },
  ],
};

async function chosen(shown: string, place = 0) {
  const { text, start } = edit(shown);
  const completing = completingAt(text, start)!;
  return show(putOffer(text, start, completing, (await offersFor(completing, sources))[place]!));
}

describe('what is offered', () => {
  it('is said with its role, its site or its kind', async () => {
    expect(await offersFor({ kind: 'member', typed: '' }, sources)).toMatchObject([
      { label: 'Amina [K]', hint: 'mentor' },
    ]);
    const items = await offersFor({ kind: 'item', typed: '' }, sources);
    expect(items.map(({ hint }) => hint)).toEqual(['a.example', 'Tip']);
  });

  it('goes in the place of what was typed', async () => {
    const mention = `[@Amina \\[K\\]](commonplace:member/${id})`;
    expect(await chosen('Ask @Am|')).toBe(`Ask ${mention} |`);
    expect(await chosen('Ask @|, please')).toBe(`Ask ${mention}|, please`);
    expect(await chosen('See [[la|]] there')).toBe('See [Lamps](https://a.example/)| there');
    expect(await chosen('See [[|')).toBe('See [Lamps](https://a.example/) |');
  });
});
