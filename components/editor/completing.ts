import { isInCode } from './commands/marker.ts';

/** What is being typed at the caret: the name of a member, or words of a page or note to link to. */
export interface Completing {
  kind: 'member' | 'item';
  /** without the sign before it */
  typed: string;
  /** place of the sign */
  from: number;
}

/** A name has at most three words; the sign does not follow a letter, where it is part of an e-mail address. */
const member =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_.+\-/[\\])[@＠]((?:[\p{L}\p{M}\p{N}'’.-]+ ?){0,3})$/u;
const item = /\[\[([^[\]\n]{0,80})$/;

/** Text before the caret that is looked at, in UTF-16 code units. */
const most = 120;

/** What there is to complete at the caret; nothing within code. */
export function completingAt(text: string, caret: number): Completing | null {
  const before = text.slice(Math.max(0, caret - most), caret);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const kind = item.test(line) ? 'item' : 'member';
  const found = (kind === 'item' ? item : member).exec(line);
  if (!found) return null;
  if ((line.slice(0, found.index).split('`').length - 1) % 2 === 1) return null;
  if (isInCode(text, caret)) return null;
  return { kind, typed: found[1]!.trimEnd(), from: caret - found[0].length };
}
