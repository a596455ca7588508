import type { Stretch } from '../../lib/model/stretch.ts';
import { terms } from '../../lib/search/terms.ts';

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * A text cut where words matched, for marking them.
 * @param matched the words as they are written in the text, longest first. Within a longer word they
 *   are not marked: where words begin and end is for the search's own terms to say.
 */
export function marked(text: string, matched: readonly string[]): Stretch[] {
  if (matched.length === 0) return [{ text, matched: false }];
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { raw, start } of terms(text)) {
    starts.add(start);
    ends.add(start + raw.length);
  }
  const stretches: Stretch[] = [];
  let told = 0;
  for (const { 0: word, index } of text.matchAll(
    new RegExp(matched.map(escaped).join('|'), 'gu'),
  )) {
    if (!starts.has(index) || !ends.has(index + word.length)) continue;
    if (index > told) stretches.push({ text: text.slice(told, index), matched: false });
    stretches.push({ text: word, matched: true });
    told = index + word.length;
  }
  if (told < text.length) stretches.push({ text: text.slice(told), matched: false });
  return stretches;
}
