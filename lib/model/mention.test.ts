import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MemberId, newId } from './id.ts';
import { memberOf, mentionLink, mentionsIn } from './mention.ts';

const amina = newId<MemberId>();
const jonas = newId<MemberId>();
const to = (id: string) => `commonplace:member/${id}`;

describe('an address', () => {
  it('of a member is told from all others', () => {
    expect(memberOf(to(amina))).toBe(amina);
    for (const other of [
      to(''),
      to(`${amina}/x`),
      to(amina.toUpperCase()),
      `${to(amina)}#x`,
      ` ${to(amina)}`,
      `commonplace:page/${amina}`,
      `COMMONPLACE:member/${amina}`,
      `https://a.example/${to(amina)}`,
      'javascript:alert(1)',
    ]) {
      expect(memberOf(other)).toBeNull();
    }
  });
});

describe('the members that a text names', () => {
  const a = `[@Amina](${to(amina)})`;
  const j = `[@Jonas](${to(jonas)})`;

  it.each([
    ['within a line', `Ask ${a} or ${j}, and ${a} again.`, [amina, jonas]],
    ['in a list, a quote, a table', `- ${a}\n\n> ${j}`, [amina, jonas]],
    ['in words of another kind', `**[@*Amina*](<${to(amina)}> "her")**`, [amina]],
    ['by a label', `[@Amina][1] [@x]\n\n[1]: ${to(amina)}\n[@X]: ${to(jonas)}`, [amina, jonas]],
    ['by the address alone', `<${to(amina)}>`, [amina]],
  ])('are found %s', (_, text, named) => {
    expect(mentionsIn(text)).toEqual(named);
  });

  it.each([
    ['code', `\`${a}\``],
    ['a block of code', `\`\`\`\n${a}\n\`\`\``],
    ['an indented block', `    ${a}`],
    ['an image', `![@Amina](${to(amina)})`],
    ['an image’s words', `![${a}](https://a.example/i.png)`],
    ['a label that nothing uses', `[1]: ${to(amina)}`],
    ['an address without a link', to(amina)],
    ['another scheme', `[@Amina](commonplace:page/${amina})`],
    ['signs that are meant as such', `\\${a}`],
  ])('are not those of %s', (_, text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it('are those that were mentioned, whatever they are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(name, (called) => {
        fc.pre(!/[\n\r]/.test(called));
        expect(mentionsIn(`Ask ${mentionLink({ id: amina, name: called })}.`)).toEqual([amina]);
      }),
    );
  });
});
