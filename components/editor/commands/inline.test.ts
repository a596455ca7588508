import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, show, typedTexts } from '../../../test/support/typedTexts.ts';
import { bold, italic } from './inline.ts';

describe('bold', () => {
  it.each([
    ['Show the |photo| first', 'Show the **|photo|** first'],
    ['Show the **|photo|** first', 'Show the |photo| first'],
    ['Show the |**photo**| first', 'Show the |photo| first'],
    ['Show| the photo |first', 'Show **|the photo|** first'],
    ['|*a *|', '**|*a *|**'],
    ['**|*a *|**', '|*a *|'],
    ['|', '**|**'],
    ['**|**', '|'],
    ['a *|b|* c', 'a ***|b|*** c'],
    ['a ***|b|*** c', 'a *|b|* c'],
    ['|👍🏽|', '**|👍🏽|**'],
    ['ש|לו|ם', 'ש**|לו|**ם'],
  ])('makes %s %s', (before, after) => {
    expect(show(bold(edit(before)))).toBe(after);
  });

  it('gives each line its own, after its bullet', () => {
    const made = bold(edit('|- lamp\n- gel\n\n3. bed|'));
    expect(show(made)).toBe('- |**lamp**\n- **gel**\n\n3. **bed**|');
    expect(show(bold(made))).toBe('- |lamp\n- gel\n\n3. bed|');
  });

  it('is completed where only some lines have it', () => {
    expect(show(bold(edit('|**a**\nb|')))).toBe('|**a**\n**b**|');
  });

  it('cuts no character in two', () => {
    const family = '👩‍👩‍👧';
    expect(bold({ text: family, start: 2, end: 4 }).text).toBe(`**${family}**`);
    expect(bold({ text: 'e\u0301', start: 1, end: 2 }).text).toBe('**e\u0301**');
  });
});

describe('italic', () => {
  it.each([
    ['a |b| c', 'a *|b|* c'],
    ['a *|b|* c', 'a |b| c'],
    ['a **|b|** c', 'a ***|b|*** c'],
    ['a ***|b|*** c', 'a **|b|** c'],
  ])('makes %s %s', (before, after) => {
    expect(show(italic(edit(before)))).toBe(after);
  });
});

describe.each([
  ['bold', bold],
  ['italic', italic],
])('%s', (_, command) => {
  it('twice gives the same text', () => {
    fc.assert(
      fc.property(typedTexts(), (before) => {
        expect(command(command(before)).text).toBe(before.text);
      }),
    );
  });

  it('of one line gives the same text twice, whatever stars there are', () => {
    fc.assert(
      fc.property(typedTexts(['*', '**']), (before) => {
        const { text, start, end } = before;
        fc.pre(!text.includes('\n') && (start === end || /[^\s*]/.test(text.slice(start, end))));
        expect(command(command(before)).text).toBe(before.text);
      }),
    );
  });

  it('changes stars alone', () => {
    const without = (text: string) => text.replaceAll('*', '');
    fc.assert(
      fc.property(typedTexts(['*', '- ', '> ']), (before) => {
        const { text, start, end } = command(before);
        expect(without(text)).toBe(without(before.text));
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }),
    );
  });
});
