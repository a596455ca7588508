// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdits, edit } from '../../../test/support/randomEdits.ts';
import { fillPage, pageMarkup, seeded } from '../../../test/support/randomPage.ts';
import { liveIndexOf, releaseText } from './liveIndex.ts';
import type { Reading } from './readText.ts';
import { TextIndex } from './textIndex.ts';
import { touchedTexts } from './touchedTexts.ts';

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(anyEdits)), fc.nat()), {
  minLength: 1,
  maxLength: 6,
});

/** Offsets, nodes and data of all pieces. */
const spelled = ({ pieces }: Reading) =>
  pieces.map(({ start, end, from, to, data, afterSpace }) => [
    start,
    end,
    from,
    to,
    data,
    afterSpace,
  ]);

test('after any changes the text is what a fresh reading gives', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(pageMarkup, edits, fc.nat(3), (markup, chosen, every) => {
      releaseText(document);
      fillPage(document, markup);
      const live = liveIndexOf(document);
      live.now();
      chosen.forEach(([name, seed], at) => {
        edit(document, name, seeded(seed));
        if (at % (every + 1) !== 0 && at < chosen.length - 1) return;
        const index = live.now();
        const fresh = new TextIndex(document);
        expect(index.text).toBe(fresh.text);
        expect(spelled(index.reading)).toEqual(spelled(fresh.reading));
        const isSame = index.reading.pieces.every(
          ({ node }, place) => node === fresh.reading.pieces[place]?.node,
        );
        expect(isSame).toBe(true);
      });
    }),
    { numRuns: 20 },
  );
});

test('texts that are not touched keep their words and their neighbours', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(pageMarkup, edits, (markup, chosen) => {
      fillPage(document, markup);
      const before = new TextIndex(document);
      for (const [name, seed] of chosen) edit(document, name, seeded(seed));
      const after = new TextIndex(document);
      const touched = touchedTexts(before.reading, after.reading);
      const { pieces } = after.reading;
      pieces.forEach(({ node, start, end, data }, at) => {
        if (touched.has(node)) return;
        const former = before.pieceOf(node)!;
        expect(former.data).toBe(data);
        const formerPlace = before.reading.pieces.indexOf(former);
        for (const [step, gap] of [
          [-1, start - (pieces[at - 1]?.end ?? 0)],
          [1, (pieces[at + 1]?.start ?? end) - end],
        ] as const) {
          const neighbour = pieces[at + step]?.node;
          const formerNeighbour = before.reading.pieces[formerPlace + step];
          expect(formerNeighbour?.node).toBe(neighbour);
          if (!formerNeighbour) continue;
          const formerGap =
            step < 0 ? former.start - formerNeighbour.end : formerNeighbour.start - former.end;
          expect(formerGap).toBe(gap);
        }
      });
      expect(touchedTexts(after.reading, after.reading).size).toBe(0);
    }),
    { numRuns: 20 },
  );
});
