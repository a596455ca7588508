import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { pageDocument } from '../../../test/support/searchDocuments.ts';
import type { SearchDocument } from '../document.ts';
import { fieldText } from '../extract.ts';
import { boosts, type Field, fields } from '../fields.ts';
import { SegmentBuilder } from '../segment/pack.ts';
import { PackedSegment } from '../segment/packed.ts';
import { indexTerms } from '../terms.ts';
import { Statistics } from './score.ts';
import { scoreAll } from './scoreAll.ts';
import { forgiven } from './word.ts';

const searched = fields.filter((field) => field !== 'facets');

/** What one MiniSearch index over the documents scores, without its factor for the number of words held. */
function byMiniSearch(
  documents: readonly SearchDocument[],
  words: readonly string[],
  share: number,
) {
  const index = new MiniSearch<SearchDocument>({
    fields: searched,
    extractField: (document, name) =>
      name === 'id' ? document.id : fieldText(document, name as Field),
    tokenize: indexTerms,
    processTerm: (term) => term,
  });
  index.addAll(documents);
  const found = index.search(
    {
      combineWith: 'OR',
      queries: words.map((word) => ({ queries: [word], fuzzy: forgiven(word, share) || false })),
    },
    { tokenize: (text) => [text], prefix: true, boost: boosts },
  );
  return new Map(found.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]));
}

function byUs(
  segments: readonly PackedSegment[],
  words: readonly string[],
  share: number,
): Map<string, number> {
  const { all } = scoreAll(
    segments,
    words.map((text) => ({ text, parts: [], prefix: true })),
    { fuzzy: share, within: false, stems: [] },
    new Statistics(segments),
  );
  return new Map(
    all.flatMap(({ segment, scores }) =>
      Array.from(scores.entries())
        .filter(([, score]) => score > 0)
        .map(([document, score]): [string, number] => [segment.idOf(document), score]),
    ),
  );
}

const word = fc.string({
  unit: fc.constantFrom('s', 'o', 'u', 'r', 'd'),
  minLength: 1,
  maxLength: 9,
});
const text = fc.array(word, { maxLength: 15 }).map((words) => words.join(' '));
const documents = fc.array(
  fc
    .record({ title: text, text, excerpt: text, tags: fc.array(word, { maxLength: 3 }) })
    .map(({ title, ...over }) => pageDocument(title, over)),
  { minLength: 1, maxLength: 30 },
);

describe('scores of packed segments', () => {
  it('are those of one MiniSearch index over all documents, however these are spread', () => {
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 0.2, 0.34),
        fc.integer({ min: 1, max: 4 }),
        (all, words, share, parts) => {
          const segments = Array.from({ length: parts }, (_, part) => {
            const builder = new SegmentBuilder();
            for (const one of all.filter((_one, at) => at % parts === part)) builder.add(one);
            return new PackedSegment(builder.pack());
          });
          const expected = byMiniSearch(all, words, share);
          const found = byUs(segments, words, share);
          expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
          for (const [id, score] of found) expect(score).toBeCloseTo(expected.get(id)!, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
