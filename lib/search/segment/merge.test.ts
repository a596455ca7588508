import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDocument } from '../../../test/support/searchDocuments.ts';
import type { SearchDocument } from '../document.ts';
import { merge } from './merge.ts';
import { SegmentBuilder } from './pack.ts';
import { PackedSegment } from './packed.ts';

function packed(documents: readonly SearchDocument[]): PackedSegment {
  const builder = new SegmentBuilder();
  for (const document of documents) builder.add(document);
  return new PackedSegment(builder.pack());
}

function merged(segments: readonly PackedSegment[]): Uint8Array {
  const merging = merge(segments);
  for (;;) {
    const { done, value } = merging.next();
    if (done) return value;
  }
}

const text = fc
  .array(fc.constantFrom('sour', 'dough', 'bread', 'rye', 'salt', 'ISO-9001'), { maxLength: 12 })
  .map((words) => words.join(' '));
const documents = fc.array(
  fc
    .record({ title: text, text, tag: text })
    .map((some) => pageDocument(some.title, { text: some.text, tags: [some.tag] })),
  { minLength: 1, maxLength: 20 },
);

describe('merging', () => {
  it('gives, byte by byte, the segment that all documents would have made at once', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 5 }), (all, parts) => {
        const size = Math.ceil(all.length / parts);
        const segments = [];
        for (let at = 0; at < all.length; at += size)
          segments.push(packed(all.slice(at, at + size)));
        expect(merged(segments)).toEqual(packed(all).bytes);
      }),
    );
  });

  it('leaves out what is gone', () => {
    fc.assert(
      fc.property(documents, documents, fc.func(fc.boolean()), (a, b, isGone) => {
        const segments = [packed(a), packed(b)];
        const stays = [...a, ...b].filter(({ id }) => !isGone(id));
        for (const segment of segments) {
          for (let document = 0; document < segment.count; document++) {
            if (isGone(segment.idOf(document))) segment.drop(document);
          }
        }
        if (stays.length > 0) expect(merged(segments)).toEqual(packed(stays).bytes);
      }),
    );
  });
});
