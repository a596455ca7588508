import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Colours the blocks of code in an element that name their language, until it is told to stop. */
export type ColourCode = (element: Element, signal: AbortSignal) => Promise<void>;

const ColourCodeContext = createContext<ColourCode | null>(null);

/** Colours the code of all texts inside. Without it, as in web pages, code is plain. */
export const ColourCodeProvider = ColourCodeContext.Provider;

export const useColourCode = (): ColourCode | null => useContext(ColourCodeContext);
