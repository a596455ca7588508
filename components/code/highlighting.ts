import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Colours code: gives the same text as nodes, or null where it is left as it is. */
export type Highlight = (code: string, language: string) => Promise<Node | null>;

const HighlightContext = createContext<Highlight | null>(null);

/** Gives a highlighter to all texts inside. Without one, as in web pages, code is plain. */
export const HighlightProvider = HighlightContext.Provider;

export const useHighlight = (): Highlight | null => useContext(HighlightContext);
