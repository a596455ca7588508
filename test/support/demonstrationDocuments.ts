import type { ClippedPage, DemoNote } from '../../hub/demo/clipping.ts';
import { readLibrary } from '../../hub/demo/library.ts';
import { members } from '../../hub/demo/members.ts';
import { pages } from '../../hub/demo/notes.ts';
import { servedPage } from '../../hub/demo/readPage.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import type { Reaction } from '../../lib/model/reaction.ts';
import { type PageRepute, pageRepute } from '../../lib/model/repute.ts';
import { urlKey } from '../../lib/model/urlKey.ts';
import type { SearchDocument, SearchNote } from '../../lib/search/document.ts';
import { aReaction } from './factories.ts';
import { pageDocument, searchNote, searchNow, somebody } from './searchDocuments.ts';

const hourMs = 3_600_000;
const madeAt = (hoursAgo: number): number => searchNow - hoursAgo * hourMs;
const authorOf = (by: keyof typeof members) => somebody(members[by].name);

/** What was said of a note without words, or with a line; the note is named by its place on the page. */
const reactionsTo = (note: DemoNote, place: number): Reaction[] =>
  note.reactions.map(({ by, hoursAgo, kind, evidence }) =>
    aReaction({
      annotationId: String(place) as AnnotationId,
      authorId: authorOf(by).id,
      createdAt: madeAt(hoursAgo),
      ...{ kind, evidence },
    }),
  );

const reputeOf = (notes: readonly DemoNote[]): PageRepute =>
  pageRepute(
    notes.flatMap(reactionsTo),
    new Map(notes.map(({ hoursAgo }, place) => [String(place), madeAt(hoursAgo)])),
  );

function notesOf({ by, hoursAgo, replies, quote, ...note }: DemoNote): SearchNote[] {
  const said = searchNote(note.body, {
    ...{ kind: note.kind, tags: note.tags, quote: quote ?? '' },
    ...{ author: authorOf(by), createdAt: madeAt(hoursAgo) },
  });
  const answers = replies.map((reply) =>
    searchNote(reply.body, {
      ...{ kind: 'reply', parentId: said.id },
      ...{ author: authorOf(reply.by), createdAt: madeAt(reply.hoursAgo) },
    }),
  );
  return [said, ...answers];
}

function documentOf({ url, clippedBy, hoursAgo, tags, notes, text }: ClippedPage): SearchDocument {
  const { title, site, byline, language, excerpt, markdown } = text;
  const said = notes.flatMap(notesOf);
  return pageDocument(title, {
    ...{ url, urlKey: urlKey(url, {}, { allowPrivate: true }) ?? url },
    ...{ site, byline, language, excerpt, tags, text: markdown, notes: said },
    repute: reputeOf(notes),
    author: authorOf(clippedBy),
    createdAt: madeAt(hoursAgo),
    updatedAt: Math.max(madeAt(hoursAgo), ...said.map(({ createdAt }) => createdAt)),
  });
}

/** The pages of the demonstration as they are searched, by their names there. */
export async function demonstrationDocuments(): Promise<Map<string, SearchDocument>> {
  const origin = 'http://127.0.0.1:8787';
  const served = await Promise.all(pages.map((page) => servedPage(page, origin)));
  const all = [...(await readLibrary()), ...served];
  return new Map(all.map((page) => [page.name, documentOf(page)]));
}
