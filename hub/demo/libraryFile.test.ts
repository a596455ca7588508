import { describe, expect, it } from 'vitest';
import { parsePage } from './libraryFile.ts';

const head = `---
url: https://sugar.example/pens
title: Pens: one each
site: Sugar
published: 2026-01-08
language: en
excerpt: About pens.
tags: insulin, start here
by: lena
when: 3 days ago
---
`;

describe('a page of the library', () => {
  it('is read with its text, notes, replies and reactions', () => {
    const file = `${head}One **pen** each.

- Label it.
---
kind: tip
by: amina
when: 2 days ago
quote: Label it.

On the barrel.

Not on the cap.
---
kind: reply
by: jonas
when: 5 hours ago

Done.
---
kind: worked
by: lena
when: 4 hours ago

Two wards.
`;
    const page = parsePage('pens', file);
    expect(page).toMatchObject({
      name: 'pens',
      clippedBy: 'lena',
      hoursAgo: 72,
      tags: ['insulin', 'start here'],
      text: { title: 'Pens: one each', byline: null, words: 5 },
    });
    expect(page.notes).toEqual([
      {
        kind: 'tip',
        by: 'amina',
        hoursAgo: 48,
        quote: 'Label it.',
        tags: [],
        body: 'On the barrel.\n\nNot on the cap.',
        replies: [{ by: 'jonas', hoursAgo: 5, body: 'Done.' }],
        reactions: [{ by: 'lena', hoursAgo: 4, kind: 'worked', evidence: 'Two wards.' }],
      },
    ]);
    expect(page.text.pin('pen each')).toMatchObject({ prefix: 'One ', suffix: '.' });
    expect(() => page.text.pin('nobody')).toThrow('“nobody” does not stand exactly once in pens');
  });

  it.each([
    ['an author who is no member', head.replace('lena', 'nobody')],
    ['a time that is none', head.replace('3 days ago', 'lately')],
    ['a field that is not known', head.replace('excerpt', 'summary')],
    ['a reaction to nothing', `${head}Text.\n---\nkind: thanks\nby: lena\nwhen: 1 hours ago\n`],
    ['a reply to nothing', `${head}Text.\n---\nkind: reply\nby: lena\nwhen: 1 hours ago\n\nYes.\n`],
  ])('is refused with %s', (_what, file) => {
    expect(() => parsePage('pens', file)).toThrow();
  });
});
