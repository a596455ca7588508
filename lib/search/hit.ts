import type { NoteHit, SearchHit } from '../model/search.ts';
import type { SearchDocument, SearchNote } from './document.ts';
import { noteText, pageText } from './extract.ts';
import { matchedIn, type Passage, passageOf, type WordOf } from './passage.ts';

/** What a hit is made of besides the document. */
export interface HitContext {
  wordOf: WordOf;
  /** how many words were asked for */
  words: number;
  /** whether a note is one of those that the query asks for by kind or person; all are where it does not */
  meant: (note: SearchNote) => boolean;
  /** whether the query asks for notes, so that those are shown that hold none of its words */
  asked: boolean;
}

/** Notes shown under a page. */
const mostNotes = 3;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first of some texts that holds most of the words. */
function bestPassage(texts: readonly string[], { wordOf, words }: HitContext): Passage {
  let best: Passage = { text: '', distinct: 0 };
  for (const text of texts) {
    if (best.distinct === words && best.text !== '') break;
    const passage = passageOf(oneLine(text), wordOf, words);
    if (best.text === '' || passage.distinct > best.distinct) best = passage;
  }
  return best;
}

function noteHits(notes: readonly SearchNote[], context: HitContext): NoteHit[] {
  return notes
    .filter(context.meant)
    .map((note) => ({ note, passage: bestPassage([noteText(note.body), note.quote], context) }))
    .filter(({ passage }) => context.asked || passage.distinct > 0)
    .sort((a, b) => b.passage.distinct - a.passage.distinct || b.note.createdAt - a.note.createdAt)
    .slice(0, mostNotes)
    .map(({ note: { id, kind, author }, passage: { text } }) => ({
      id,
      kind,
      author: author.name,
      passage: text,
      matched: matchedIn([text], context.wordOf),
    }));
}

/** A document that was found, as surfaces show it. */
export function toHit(document: SearchDocument, score: number, context: HitContext): SearchHit {
  const { id, communityId, url, urlKey, title, site, author, tags, updatedAt, repute } = document;
  const notes = noteHits(document.notes, context);
  const best = bestPassage([document.excerpt ?? '', pageText(document.text)], context);
  const passage = best.distinct > 0 || notes.length === 0 ? best.text : '';
  return {
    ...{ id, communityId, url, urlKey, title, site, tags, updatedAt, notes, passage, score },
    repute,
    author: author.name,
    matched: matchedIn([title, passage], context.wordOf),
    from: 'device',
  };
}
