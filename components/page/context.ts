import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Annotator } from './annotator.ts';

const AnnotatorContext = createContext<Annotator | null>(null);

export const AnnotatorProvider = AnnotatorContext.Provider;

/** The annotator that the surfaces in the page belong to. */
export function useAnnotator(): Annotator {
  const annotator = useContext(AnnotatorContext);
  if (!annotator) throw new Error('outside of an annotator');
  return annotator;
}
