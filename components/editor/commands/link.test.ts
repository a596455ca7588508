import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, show, typedTexts } from '../../../test/support/typedTexts.ts';
import { link, pasteAddress } from './link.ts';

describe('a link', () => {
  it.each([
    ['see |the lamp| there', 'see [the lamp](|) there'],
    ['see [the lamp](|) there', 'see |the lamp| there'],
    ['see [the |la|mp](https://lamp.example) there', 'see |the lamp| there'],
    ['|', '[|]()'],
    ['[|]()', '|'],
    ['|a [1] b|', '[a \\[1\\] b](|)'],
    ['[a \\[1\\] b](|)', '|a [1] b|'],
    ['|https://lamp.example/(1)|', '[|](https://lamp.example/%281%29)'],
    ['[a](b)|', '[a](b)[|]()'],
  ])('makes %s %s', (before, after) => {
    expect(show(link(edit(before)))).toBe(after);
  });

  it('twice gives the same text', () => {
    fc.assert(
      fc.property(typedTexts(['[', ']']), (before) => {
        fc.pre(!/\[[^\]]*\]\(/.test(before.text));
        expect(link(link(before)).text).toBe(before.text);
      }),
    );
  });
});

describe('an address that is pasted', () => {
  const address = 'https://lamp.example/a_(b)';
  const pasted = (shown: string, what = address) => {
    const made = pasteAddress(edit(shown), what);
    return made && show(made);
  };

  it('becomes the link of the words that are selected', () => {
    expect(pasted('see |the lamp| there')).toBe(
      'see [the lamp](https://lamp.example/a_%28b%29)| there',
    );
    expect(pasted('|the lamp|', ` ${address}\n`)).toContain('[the lamp](https');
  });

  it.each([
    ['nothing is selected', 'a|b', address],
    ['it is no address', '|a|', 'the lamp'],
    ['it is two', '|a|', `${address} ${address}`],
    ['it leads nowhere on the web', '|a|', 'javascript:alert(1)'],
    ['an address is selected', '|https://other.example|', address],
    ['a link is selected', '|[a](https://other.example)|', address],
    ['paragraphs are selected', '|a\n\nb|', address],
  ])('is pasted as ever where %s', (_, shown, what) => {
    expect(pasted(shown, what)).toBeNull();
  });
});
