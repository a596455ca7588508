import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDocument } from '../../../test/support/searchDocuments.ts';
import type { SearchDocument } from '../document.ts';
import { eachPosting } from './postings.ts';
import { Segments } from './segments.ts';

const pages = Array.from({ length: 12 }, (_, n) => pageDocument(`page ${n}`));

type Step = { put: number[]; round: number } | { drop: number[] } | { tidy: Step[] };

const someOf = fc.uniqueArray(fc.nat({ max: pages.length - 1 }), { minLength: 1, maxLength: 4 });
const change: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: someOf, round: fc.nat({ max: 1_000 }) }),
  fc.record({ drop: someOf }),
);
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: change },
    { weight: 1, arbitrary: fc.record({ tidy: fc.array(change, { maxLength: 3 }) }) },
  ),
  { minLength: 5, maxLength: 60 },
);

/** The titles that the live documents of all segments hold, by id. */
function titlesIn(segments: Segments): Map<string, string> {
  const found = new Map<string, string>();
  for (const segment of segments.packed) {
    const [from, to] = segment.dictionary.beginningWith('round');
    for (let term = from; term < to; term++) {
      const places = documentsOf(segment, term);
      for (const place of places) {
        if (segment.gone[place] === 1) continue;
        const id = segment.idOf(place);
        expect(found.has(id)).toBe(false);
        found.set(id, segment.dictionary.term(term));
      }
    }
  }
  return found;
}

function documentsOf(segment: Segments['packed'][number], term: number): number[] {
  const places: number[] = [];
  eachPosting(segment.postings, segment.postingStarts[term]!, (_field, document) => {
    places.push(document);
  });
  return places;
}

it('hold each document once and as it was put last, whatever is merged and changed meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const segments = new Segments();
      const expected = new Map<string, string>();
      const run = (step: Step): void => {
        if ('put' in step) {
          const documents = step.put.map(
            (at): SearchDocument => ({
              ...pages[at]!,
              title: `round${step.round}x${at}`,
            }),
          );
          segments.put(documents);
          for (const { id, title } of documents) expected.set(id, title);
        } else if ('drop' in step) {
          const ids = step.drop.map((at) => pages[at]!.id);
          segments.drop(ids);
          for (const id of ids) expected.delete(id);
        }
      };
      for (const step of all) {
        if (!('tidy' in step)) run(step);
        else {
          const meanwhile = [...step.tidy];
          await segments.tidy(async () => {
            const next = meanwhile.shift();
            if (next) run(next);
          });
        }
        expect(titlesIn(segments)).toEqual(expected);
        expect(new Set(segments.ids())).toEqual(new Set(expected.keys()));
      }
    }),
    { numRuns: 200 },
  );
});

describe('a long merge', () => {
  const words = Array.from({ length: 1_500 }, (_, n) => `word${n}`).join(' ');
  const long = pages.map((page, n) => ({ ...page, title: `round${n}`, text: words }));

  it('leaves out what was dropped, and what was put anew, after it had begun', async () => {
    const segments = new Segments();
    for (const page of long) segments.put([page]);
    let turns = 0;
    await segments.tidy(async () => {
      turns++;
      if (turns !== 2) return;
      segments.drop([long[0]!.id]);
      segments.put([{ ...long[1]!, title: 'roundanew' }]);
    });
    expect(turns).toBeGreaterThan(2);
    const expected = new Map(long.slice(1).map(({ id, title }): [string, string] => [id, title]));
    expect(titlesIn(segments)).toEqual(expected.set(long[1]!.id, 'roundanew'));
  });
});
