import { type AnnotationKind, annotationKinds } from '../../model/annotation.ts';

/** The name under which a kind's words stand in the page's registry of highlights. */
export const highlightName = (kind: AnnotationKind): string => `commonplace-${kind}`;

export const flashName = 'commonplace-flash';

/** Chroma and hue (oklch) of each kind. */
const colours: Readonly<Record<AnnotationKind, string>> = {
  highlight: '.15 90',
  note: '.05 255',
  tip: '.14 150',
  question: '.14 285',
  story: '.13 55',
  practice: '.11 205',
  pitfall: '.16 28',
  reply: '.05 255',
};

/**
 * A background so thin that the page's own letters stay legible on paper and on black, and a line under
 * the words that has a contrast of at least 3:1 to both, for those who cannot tell the tints apart.
 */
const rule = (kind: AnnotationKind): string => `::highlight(${highlightName(kind)}) {
  background-color: oklch(76% ${colours[kind]} / .3);
  text-decoration: underline 2px oklch(62% ${colours[kind]});
}`;

/** The stylesheet of all highlights. Browsers let a highlight set colours and lines, nothing that moves text. */
export const highlightCss = (): string => `${annotationKinds.map(rule).join('\n')}
::highlight(${flashName}) { background-color: oklch(82% .17 95 / .75); color: black; }
@media (forced-colors: active) {
  ${[...annotationKinds.map(highlightName), flashName].map((name) => `::highlight(${name})`).join(', ')} {
    background-color: Mark; color: MarkText;
  }
}`;
