import { facetTerm } from '../segment/facet.ts';
import type { PackedSegment } from '../segment/packed.ts';
import { eachPosting } from '../segment/postings.ts';

/**
 * What documents count more or less by what members said of them. Small beside what words make out: of two that
 * hold the words as well as each other, the one that is vouched for stands first. A page is no worse for one note on
 * it that is outdated.
 */
const counts: readonly [string, number][] = [
  [facetTerm('is', 'endorsed'), 1.08],
  [facetTerm('is', 'worked'), 1.05],
  [facetTerm('itself', 'stale'), 0.85],
];

/** By document of a segment, what its score is multiplied by; null where nothing was said of any. */
export function reputeWeights(segment: PackedSegment): Float32Array | null {
  const { dictionary, postings, postingStarts, count } = segment;
  let weights: Float32Array | null = null;
  for (const [facet, weight] of counts) {
    const term = dictionary.find(facet);
    if (term < 0) continue;
    const changed: Float32Array = weights ?? new Float32Array(count).fill(1);
    weights = changed;
    eachPosting(postings, postingStarts[term]!, (_field, document) => {
      changed[document]! *= weight;
    });
  }
  return weights;
}
