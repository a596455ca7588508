import type { Stretch } from '../../lib/model/mergeTexts.ts';

/** UTF-16 units shown of what is settled, before and after a collision. */
const context = 300;

function cut(text: string, before: boolean, after: boolean): string {
  if (text.length <= context * 2) return text;
  const start = before ? text.slice(0, context) : '';
  const end = after ? text.slice(-context) : '';
  return `${start}\u2026${end}`.toWellFormed();
}

/** The stretches of a merged text with what is long between collisions cut down to its ends. */
export const aroundCollisions = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.map((stretch, index) =>
    stretch.type === 'collision'
      ? stretch
      : { ...stretch, text: cut(stretch.text, index > 0, index < stretches.length - 1) },
  );
