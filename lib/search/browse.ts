import type { ResourceId } from '../model/id.ts';
import { lookUp } from './answer.ts';
import { countFacets, type Facets } from './facets.ts';
import { hasPhrases } from './hydrate.ts';
import type { CompiledQuery } from './query/compile.ts';
import { matching } from './rank/matching.ts';
import { reputeWeights } from './rank/repute.ts';
import type { Tolerance } from './rank/word.ts';
import type { PackedSegment } from './segment/packed.ts';
import type { SearchNames, SearchSource } from './source.ts';

/** `best` is the newest where no words are asked for; `discussed` goes by the latest change of anything on the page. */
export const sorts = ['best', 'newest', 'oldest', 'discussed', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** All pages that a query finds, in order, and what they are filtered by. */
export interface Browsed {
  ids: ResourceId[];
  facets: Facets;
  /** false while the index is still being read, so that there may be more */
  complete: boolean;
}

interface Row {
  id: ResourceId;
  /** the larger, the earlier in the list */
  rank: number;
}

/** Documents whose texts are read to find phrases in them. */
const mostRead = 2_000;
const batch = 100;

/** Looks a query up in some segments, for a list of everything that it finds. @param now minutes since 1970 */
export async function browse(
  source: SearchSource,
  segments: readonly PackedSegment[],
  query: CompiledQuery,
  names: SearchNames,
  { sort, stems, now }: { sort: Sort; stems: Tolerance['stems']; now: number },
): Promise<Omit<Browsed, 'complete'>> {
  const { all, through, telling } = lookUp(segments, query, stems);
  const { matches } = matching(all, through, telling);
  if (query.phrases.length + query.without.phrases.length > 0) {
    await keepPhrases(source, segments, matches, query);
  }
  const weights = segments.map(reputeWeights);
  const rankOf = (segment: number, document: number): number => {
    const { created, updated } = segments[segment]!;
    switch (sort) {
      case 'best':
        return query.words.length > 0
          ? all[segment]!.scores[document]! * (weights[segment]?.[document] ?? 1)
          : created[document]!;
      case 'newest':
        return created[document]!;
      case 'oldest':
        return -created[document]!;
      default:
        return updated[document]!;
    }
  };
  const rows: Row[] = [];
  for (const [place, segment] of segments.entries()) {
    const here = matches[place]!;
    for (let document = 0; document < here.length; document++) {
      if (here[document] === 0) continue;
      rows.push({ id: segment.idOf(document) as ResourceId, rank: rankOf(place, document) });
    }
  }
  // Ids sort by the time they were made, which minutes do not tell apart.
  const later = sort === 'oldest' ? -1 : 1;
  rows.sort((a, b) => b.rank - a.rank || (a.id < b.id ? later : -later));
  const ids = rows.map(({ id }) => id);
  return {
    ids: sort === 'title' ? await byTitle(source, ids) : ids,
    facets: countFacets(segments, matches, names, now),
  };
}

async function byTitle(source: SearchSource, ids: readonly ResourceId[]): Promise<ResourceId[]> {
  const places = new Map((await source.inOrderOfTitles()).map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? Number.POSITIVE_INFINITY;
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Takes out of what matches the documents without the query's phrases; of very many, the last are left out unread. */
async function keepPhrases(
  source: SearchSource,
  segments: readonly PackedSegment[],
  matches: readonly Uint8Array[],
  query: CompiledQuery,
): Promise<void> {
  const places = new Map<string, { here: Uint8Array; document: number }>();
  for (const [place, segment] of segments.entries()) {
    const here = matches[place]!;
    for (let document = 0; document < here.length; document++) {
      if (here[document] === 1) places.set(segment.idOf(document), { here, document });
    }
  }
  const ids = [...places.keys()].sort().reverse();
  const good = new Set<string>();
  for (let at = 0; at < Math.min(ids.length, mostRead); at += batch) {
    for (const document of await source.read(ids.slice(at, at + batch))) {
      if (hasPhrases(document, query)) good.add(document.id);
    }
  }
  for (const [id, { here, document }] of places) if (!good.has(id)) here[document] = 0;
}
