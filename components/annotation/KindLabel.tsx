import { i18n } from '#i18n';
import type { AnnotationKind } from '../../lib/model/annotation.ts';

/** The kind's name in its colour, with a mark for those who do not see colours apart. */
export function KindLabel({ kind }: { kind: AnnotationKind }) {
  return <span class={`cp-kind cp-kind-${kind}`}>{i18n.t(`kind.${kind}`)}</span>;
}
