import { type Hlc, hlcZero, tick } from '../../lib/model/hlc.ts';
import type { AnnotationId, CommunityId, MemberId, ResourceId } from '../../lib/model/id.ts';
import { newId } from '../../lib/model/id.ts';
import { noRepute } from '../../lib/model/repute.ts';
import type { SearchHit } from '../../lib/model/search.ts';
import type { SearchDocument, SearchNote } from '../../lib/search/document.ts';
import type { SearchSource } from '../../lib/search/source.ts';

/** The time that documents of tests were made at, and searched at. */
export const searchNow = Date.parse('2025-06-01');

let counter = 0;

/** A page as it is searched. */
export function pageDocument(title: string, over: Partial<SearchDocument> = {}): SearchDocument {
  counter++;
  return {
    id: newId<ResourceId>(),
    communityId: 'c' as CommunityId,
    url: `https://example.org/${counter}`,
    urlKey: `example.org/${counter}`,
    title,
    site: null,
    byline: null,
    language: null,
    author: { id: null, name: null },
    tags: [],
    excerpt: null,
    text: '',
    notes: [],
    repute: noRepute,
    createdAt: searchNow,
    updatedAt: searchNow,
    ...over,
  };
}

/** A note as it is searched. */
export const searchNote = (body: string, over: Partial<SearchNote> = {}): SearchNote => ({
  id: newId<AnnotationId>(),
  parentId: null,
  kind: 'tip',
  author: { id: null, name: null },
  tags: [],
  quote: '',
  body,
  createdAt: searchNow,
  ...over,
});

/** Somebody by a name, whose id is made of it. */
export const somebody = (name: string) => ({ id: `member-${name}` as MemberId, name });

/** Documents in memory that are stamped as the store stamps its rows. */
export class Shelf implements SearchSource {
  readonly #rows = new Map<string, { document: SearchDocument | null; touched: Hlc }>();
  #clock = hlcZero;
  readonly #opened = new Set<string>();

  put(...documents: SearchDocument[]): this {
    for (const document of documents) this.#stamp(document.id, document);
    return this;
  }

  delete(id: string): void {
    this.#stamp(id, null);
  }

  #stamp(id: string, document: SearchDocument | null): void {
    this.#clock = tick(this.#clock, 1, '00000001');
    this.#rows.set(id, { document, touched: this.#clock });
  }

  async changedSince(clock: Hlc) {
    const changed = [...this.#rows].filter(([, row]) => row.touched > clock);
    return { ids: changed.map(([id]) => id), clock: this.#clock };
  }

  async read(ids: readonly string[]) {
    return ids.flatMap((id) => this.#rows.get(id)?.document ?? []);
  }

  async ids() {
    return [...this.#rows.keys()];
  }

  /** The member opens a page. */
  open(id: string): void {
    this.#opened.add(id);
  }

  /** what communities chose */
  chosen: readonly string[] = [];

  async languages() {
    return [...this.chosen];
  }

  async openedAmong(ids: readonly string[]) {
    return new Set(ids.filter((id) => this.#opened.has(id)));
  }

  async inOrderOfTitles() {
    const titled = [...this.#rows].map(([id, { document }]) => ({
      id,
      title: document?.title ?? '',
    }));
    return titled.sort((a, b) => a.title.localeCompare(b.title)).map(({ id }) => id);
  }

  async names() {
    const authors = [...this.#rows.values()].flatMap(({ document }) =>
      document ? [document.author, ...document.notes.map(({ author }) => author)] : [],
    );
    return {
      communities: [{ id: 'c' as CommunityId, name: 'Ward 6' }],
      people: authors.flatMap(({ id, name }) => (id && name ? { id, name } : [])),
    };
  }
}

/** A page of an answer. */
export const aSearchHit = (over: Partial<SearchHit> = {}): SearchHit => ({
  id: newId<ResourceId>(),
  communityId: newId<CommunityId>(),
  url: 'https://who.example/hands',
  urlKey: 'who.example/hands',
  title: 'Hand hygiene',
  site: 'who.example',
  author: null,
  tags: [],
  passage: '',
  matched: [],
  notes: [],
  repute: noRepute,
  updatedAt: 0,
  score: 1,
  from: 'device',
  ...over,
});
