import { unmarked } from '../prepare/prepare.ts';

/** Text without its white space: what two ways of writing a text have in common. */
export const condensed = (text: string | null): string => unmarked(text ?? '').replace(/\s+/g, '');
