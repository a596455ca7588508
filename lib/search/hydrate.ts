import type { SearchHit } from '../model/search.ts';
import type { Answer } from './answer.ts';
import type { SearchDocument, SearchNote } from './document.ts';
import { noteText, pageText } from './extract.ts';
import { toHit } from './hit.ts';
import { holdsSequence, sequenceOf } from './phrase.ts';
import type { CompiledQuery } from './query/compile.ts';
import type { SearchSource } from './source.ts';

/** Documents read at once while phrases are looked for. */
const batch = 60;

/** Every text of a document apart: no phrase goes over the edge of one. */
const textsOf = ({ title, excerpt, byline, text, tags, notes }: SearchDocument): string[] => [
  title,
  excerpt ?? '',
  byline ?? '',
  pageText(text),
  ...tags,
  ...notes.flatMap(({ body, quote, tags: theirs }) => [noteText(body), quote, ...theirs]),
];

/** Whether a document has the phrases that it must, and none of those that it must not. */
export function hasPhrases(document: SearchDocument, { phrases, without }: CompiledQuery): boolean {
  if (phrases.length + without.phrases.length === 0) return true;
  const sequences = textsOf(document).map(sequenceOf);
  const has = (phrase: string) => sequences.some((text) => holdsSequence(text, phrase));
  return phrases.every(has) && !without.phrases.some(has);
}

/** Whether a note is one of those that a query asks for. */
export const meantBy =
  ({ notes }: CompiledQuery) =>
  ({ kind, author }: SearchNote): boolean =>
    notes.every(({ kinds, people, not }) => {
      const is = kinds?.includes(kind) ?? people?.includes(author.id ?? '') ?? true;
      return is !== not;
    });

/**
 * What was found, read from the source: those documents that have the query's phrases, with their passages.
 * @throws the signal's reason where it is aborted
 */
export async function hydrate(
  source: SearchSource,
  query: CompiledQuery,
  { candidates, total, wordOf }: Answer,
  { limit, signal }: { limit: number; signal?: AbortSignal | undefined },
): Promise<{ hits: SearchHit[]; total: number }> {
  const context = {
    wordOf,
    words: query.words.length,
    meant: meantBy(query),
    asked: query.notes.length > 0,
  };
  const hits: SearchHit[] = [];
  for (let at = 0; at < candidates.length && hits.length < limit; at += batch) {
    const some = candidates.slice(at, at + Math.min(batch, limit - hits.length));
    const documents = new Map(
      (await source.read(some.map(({ id }) => id))).map((document) => [
        document.id as string,
        document,
      ]),
    );
    signal?.throwIfAborted();
    for (const { id, score } of some) {
      const document = documents.get(id);
      if (document && hasPhrases(document, query)) hits.push(toHit(document, score, context));
    }
  }
  return { hits, total };
}
