import { fold } from './fold.ts';
import type { Term } from './terms.ts';

/** Runs of letters and digits joined by the marks that names, numbers of standards and DOIs are joined by. */
const joined =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-._/:][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)+|\+\+|#)/gu;
/** What makes such a run a name by itself, rather than words with a hyphen or a full stop between them. */
const isName = /[\p{N}_]|\+\+$|#$/u;
const humps = /\p{Ll}\p{Lu}/u;
const hump = /\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*\p{N}*/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const any = /\p{Ll}\p{Lu}|[\p{L}\p{N}](?:[-._/:][\p{L}\p{N}]|\+\+|#)/u;

/** Longer runs are addresses and codes that nobody types. */
const longest = 64;

const term = (raw: string, start: number): Term => ({ raw, start, folded: fold(raw) });

/** Names such as `ISO-9001`, `C++`, `10.1000/xyz` and `snake_case`, whole. */
export function joinedNames(text: string): Term[] {
  if (!any.test(text)) return [];
  return [...text.matchAll(joined)]
    .filter(([run]) => run.length <= longest && isName.test(run))
    .map(({ 0: run, index }) => term(run, index));
}

/** The parts of names such as `useEffect` and `XMLHttpRequest`. */
export function nameParts(text: string): Term[] {
  if (!humps.test(text)) return [];
  return [...text.matchAll(word)]
    .filter(([run]) => humps.test(run) && run.length <= longest)
    .flatMap(({ 0: run, index }) =>
      [...run.matchAll(hump)]
        .filter(([part]) => part.length > 1)
        .map((part) => term(part[0], index + part.index)),
    );
}
