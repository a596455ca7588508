import type { SearchHit } from '../../lib/model/search.ts';

/**
 * A later answer to the same question, shown without moving what is looked at: hits stay where they are, and new
 * ones come after them. What is not in the later answer any more goes.
 */
export function steady(shown: readonly SearchHit[], later: readonly SearchHit[]): SearchHit[] {
  const byId = new Map<string, SearchHit>(later.map((hit) => [hit.id, hit]));
  const stays = shown.flatMap(({ id }) => byId.get(id) ?? []);
  const known = new Set<string>(stays.map(({ id }) => id));
  return [...stays, ...later.filter(({ id }) => !known.has(id))];
}
