import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation.ts';
import type { AnnotationId } from './id.ts';
import { threads } from './thread.ts';

const made = (id: string, parentId: string | null, createdAt: number): Annotation =>
  ({ id, parentId, createdAt }) as Annotation;

const shape = (annotations: Annotation[]) =>
  threads(annotations).map(({ root, replies }) => [root.id, replies.map((reply) => reply.id)]);

describe('threads', () => {
  it('gathers replies of replies under their root, oldest first', () => {
    const annotations = [
      made('tip', null, 1),
      made('late', 'early', 9),
      made('early', 'tip', 3),
      made('question', null, 2),
    ];
    expect(shape(annotations)).toEqual([
      ['tip', ['early', 'late']],
      ['question', []],
    ]);
  });

  it('shows a reply whose parent is gone as a thread of its own', () => {
    expect(shape([made('reply', 'gone', 1)])).toEqual([['reply', []]]);
  });

  it('ends where replies name each other, and shows them all', () => {
    const ring = [made('a', 'b', 1), made('b', 'a', 2)];
    const shown = threads(ring).flatMap(({ root, replies }) => [root, ...replies]);
    expect(new Set(shown.map((annotation) => annotation.id))).toEqual(
      new Set(['a', 'b'] as AnnotationId[]),
    );
  });
});
