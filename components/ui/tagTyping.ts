import { distinctTags, normaliseTag, tagKey } from '../../lib/model/tag.ts';

/** A tag that the library knows, and on how many things it is. */
export interface KnownTag {
  tag: string;
  count: number;
}

/** The comma of Latin, Arabic and East Asian scripts, and a line's end, as in pasted lists. */
const separators = /[,،，、\n]/u;

/** What was typed, as tags that are finished and the rest that is still being typed. */
export function finishedTags(typed: string): { finished: string[]; rest: string } {
  const pieces = typed.split(separators);
  const rest = pieces.pop() ?? '';
  return { finished: pieces.map(normaliseTag).filter(Boolean), rest: rest.trimStart() };
}

/** Chosen tags with more added; one that is there already, in whatever case, is not doubled. */
export const withTags = (chosen: readonly string[], more: readonly string[]): string[] =>
  distinctTags([...chosen, ...more.map(normaliseTag)]);

/**
 * The known tags that complete what was typed, in the order known: those that begin with it, then
 * those with a word that does. Chosen ones are left out.
 */
export function completions(
  known: readonly KnownTag[],
  chosen: readonly string[],
  typed: string,
  limit: number,
): KnownTag[] {
  const start = tagKey(normaliseTag(typed));
  const taken = new Set(chosen.map(tagKey));
  const open = known.filter(({ tag }) => !taken.has(tagKey(tag)));
  const first = open.filter(({ tag }) => tagKey(tag).startsWith(start));
  const within = open.filter(
    ({ tag }) =>
      !tagKey(tag).startsWith(start) &&
      tagKey(tag)
        .split(/[\s/_-]+/)
        .some((word) => word.startsWith(start)),
  );
  return [...first, ...within].slice(0, limit);
}
