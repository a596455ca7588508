import { readerAddress } from '../../lib/messaging/readerAddress.ts';
import type { ResourceId } from '../../lib/model/id.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import { choicesOf, firstChoice, noteOf } from '../search/choice.ts';

/** Opens the first page of a list in the reader, at what was said about it where only that matched. */
export function openFirst(ids: readonly ResourceId[], hits: ReadonlyMap<string, SearchHit>): void {
  const [id] = ids;
  if (!id) return;
  const hit = hits.get(id);
  const choices = hit ? choicesOf([hit]) : [];
  const choice = choices[firstChoice(choices)];
  location.hash = new URL(readerAddress(id, choice ? noteOf(choice) : null)).hash;
}
