import type { AnnotationKind } from '../../lib/model/annotation.ts';

/** The page's own words, in a serif, four lines of them at most. `kind` colours the edge. */
export function Quote({ text, kind }: { text: string; kind: AnnotationKind }) {
  return (
    <blockquote class={`cp-quote cp-kind-${kind}`} dir="auto">
      <span>{text}</span>
    </blockquote>
  );
}
