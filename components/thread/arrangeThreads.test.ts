import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/model/annotation.ts';
import { type Thread, threads } from '../../lib/model/thread.ts';
import { anAnnotation } from '../../test/support/factories.ts';
import { arrangeThreads } from './arrangeThreads.ts';

const pinned = (body: string, start: number, createdAt = start): Annotation =>
  anAnnotation({
    body,
    createdAt,
    quote: body,
    selectors: [
      { type: 'TextQuoteSelector', exact: body, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + body.length },
    ],
  });

const about = (body: string, createdAt: number): Annotation => anAnnotation({ body, createdAt });
const exact = ({ id }: Annotation) => ({ id, status: 'exact' as const });
const orphan = ({ id }: Annotation) => ({ id, status: 'orphan' as const });
const words = (list: Thread[]) => list.map(({ root }) => root.body);

describe('arrangeThreads', () => {
  it('follows the page, wherever the words stood when they were pinned', () => {
    const [first, second, third] = [pinned('first', 90), pinned('second', 10), pinned('third', 50)];
    const { pinned: found } = arrangeThreads(
      threads([third, second, first]),
      [first, second, third].map(exact),
    );
    expect(words(found)).toEqual(['first', 'second', 'third']);
  });

  it('goes by the stored positions where the page cannot be asked, and calls nothing lost', () => {
    const found = arrangeThreads(threads([pinned('late', 70), pinned('early', 5)]), null);
    expect(words(found.pinned)).toEqual(['early', 'late']);
    expect(found.orphans).toEqual([]);
  });

  it('puts what the page has not told of yet after what it has', () => {
    const [known, fresh] = [pinned('known', 80), pinned('fresh', 5)];
    const { pinned: found } = arrangeThreads(threads([fresh, known]), [exact(known)]);
    expect(words(found)).toEqual(['known', 'fresh']);
  });

  it('keeps whole-page notes and orphans apart, each oldest first', () => {
    const [lostLate, lostEarly] = [pinned('lost late', 1, 300), pinned('lost early', 2, 200)];
    const found = arrangeThreads(
      threads([about('newer', 20), lostLate, about('older', 10), lostEarly]),
      [orphan(lostLate), orphan(lostEarly)],
    );
    expect(words(found.wholePage)).toEqual(['older', 'newer']);
    expect(words(found.orphans)).toEqual(['lost early', 'lost late']);
    expect(found.pinned).toEqual([]);
  });

  it('shows an answer to what was deleted as a note on the page', () => {
    const root = anAnnotation({ body: 'gone' });
    const answer = anAnnotation({ kind: 'reply', parentId: root.id, body: 'answer' });
    expect(words(arrangeThreads(threads([answer]), []).wholePage)).toEqual(['answer']);
  });
});
