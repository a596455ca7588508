import type { Annotation } from '../model/annotation.ts';
import { grouped } from '../model/grouped.ts';
import { type Hlc, hlcTime, hlcZero, laterHlc } from '../model/hlc.ts';
import type { CommunityId, MemberId, ResourceId } from '../model/id.ts';
import type { Reaction } from '../model/reaction.ts';
import { pageRepute } from '../model/repute.ts';
import type { Content, Resource } from '../model/resource.ts';
import type { Database } from '../store/database.ts';
import { openedAmong } from '../store/reading.ts';
import type { SearchAuthor, SearchDocument, SearchNote } from './document.ts';
import type { SearchSource } from './source.ts';

const isLive = <Row extends { deletedAt: number | null }>(row: Row | undefined): row is Row =>
  row?.deletedAt === null;

type AuthorOf = (row: Authored) => SearchAuthor;

const noteOf = (annotation: Annotation, authorOf: AuthorOf): SearchNote => {
  const { id, parentId, kind, tags, quote, body, createdAt } = annotation;
  return { id, parentId, kind, author: authorOf(annotation), tags, quote, body, createdAt };
};

/** A page with its text and all that was said of it. */
interface Page {
  resource: Resource;
  content: Content | undefined;
  annotations: readonly Annotation[];
  reactions: readonly Reaction[];
}

/** When the text of each thing on a page was last changed, by what is reacted to. */
const textChanges = ({ resource, content, annotations }: Page): Map<string, number> =>
  new Map([
    [resource.id, content?.textClock ? hlcTime(content.textClock) : resource.createdAt],
    ...annotations.map(({ id, textClock, createdAt }): [string, number] => [
      id,
      textClock ? hlcTime(textClock) : createdAt,
    ]),
  ]);

const documentOf = (page: Page, authorOf: AuthorOf): SearchDocument => {
  const { resource, content, annotations, reactions } = page;
  const { id, communityId, url, urlKey, title, site, byline, language } = resource;
  const { tags, excerpt, createdAt } = resource;
  return {
    ...{ id, communityId, url, urlKey, title, site, byline, language, tags, excerpt },
    text: content?.markdown ?? '',
    createdAt,
    author: authorOf(resource),
    notes: annotations.map((annotation) => noteOf(annotation, authorOf)),
    repute: pageRepute(reactions, textChanges(page)),
    updatedAt: annotations.reduce(
      (latest, { updatedAt }) => Math.max(latest, updatedAt),
      resource.updatedAt,
    ),
  };
};

const readTables = (db: Database) => [
  ...[db.resources, db.contents, db.annotations, db.reactions],
  db.memberships,
];

const byPage = <Row extends { resourceId: ResourceId }>(rows: readonly Row[]) =>
  grouped(rows, ({ resourceId }) => resourceId);

/** The device's own store as a source of search: a document for each page, with what was said about it. */
export const storeSource = (db: Database): SearchSource => ({
  changedSince: (clock) =>
    db.transaction('r', db.resources, db.contents, db.annotations, db.reactions, async () => {
      const tables = [db.resources, db.contents, db.annotations, db.reactions];
      const newest = await Promise.all(tables.map((table) => table.orderBy('touched').last()));
      const upTo = newest.reduce(
        (latest: Hlc, row) => (row ? laterHlc(latest, row.touched) : latest),
        clock,
      );
      if (upTo === clock) return { ids: [], clock };
      const pages = await db.resources.where('touched').above(clock).reverse().primaryKeys();
      // From zero, all pages are there already.
      if (clock === hlcZero) return { ids: pages, clock: upTo };
      const [texts, annotations, reactions] = await Promise.all([
        db.contents.where('touched').above(clock).reverse().primaryKeys(),
        db.annotations.where('touched').above(clock).reverse().toArray(),
        db.reactions.where('touched').above(clock).reverse().toArray(),
      ]);
      const spokenOf = [...annotations, ...reactions].map(({ resourceId }) => resourceId);
      return { ids: [...new Set([...spokenOf, ...pages, ...texts])], clock: upTo };
    }),

  read: (ids) =>
    db.transaction('r', readTables(db), async () => {
      const [resourceRows, contents, annotationRows, reactionRows] = await Promise.all([
        db.resources.bulkGet([...ids]),
        db.contents.bulkGet([...ids]),
        db.annotations
          .where('resourceId')
          .anyOf([...ids])
          .toArray(),
        db.reactions
          .where('resourceId')
          .anyOf([...ids])
          .toArray(),
      ]);
      const resources = resourceRows.filter(isLive);
      const annotations = annotationRows.filter(isLive);
      const texts = new Map(contents.filter(isLive).map((content) => [content.id, content]));
      const notesOn = byPage(annotations);
      const said = new Set<string | null>([null, ...annotations.map(({ id }) => id)]);
      // One that the hub refused may outlive what it is about.
      const reactionsOn = byPage(
        reactionRows.filter((row) => isLive(row) && said.has(row.annotationId)),
      );
      const authorOf = await authorNames(db, [...resources, ...annotations]);
      return resources.map((resource) =>
        documentOf(
          {
            resource,
            content: texts.get(resource.id),
            annotations: notesOn.get(resource.id) ?? [],
            reactions: reactionsOn.get(resource.id) ?? [],
          },
          authorOf,
        ),
      );
    }),

  ids: () => db.resources.toCollection().primaryKeys(),

  languages: async () =>
    (await db.communities.toArray()).flatMap(({ leftAt, deletedAt, charter }) =>
      leftAt === null && deletedAt === null ? charter.languages : [],
    ),

  openedAmong: (ids) => openedAmong(db, ids),

  async inOrderOfTitles() {
    // Titles and ids from the index: reading the rows would take ten times as long.
    const [titles, ids] = await db.transaction('r', db.resources, () => {
      const rows = db.resources.orderBy('title');
      return Promise.all([rows.keys() as Promise<string[]>, rows.primaryKeys()]);
    });
    const { compare } = new Intl.Collator(undefined, { numeric: true });
    return ids
      .map((id, place) => ({ id, title: titles[place] ?? '' }))
      .sort((a, b) => compare(a.title, b.title))
      .map(({ id }) => id);
  },

  names: () =>
    db.transaction('r', db.communities, db.memberships, async () => ({
      communities: (await db.communities.toArray()).map(({ id, name }) => ({ id, name })),
      people: (await db.memberships.toArray()).map(({ memberId, name }) => ({
        id: memberId,
        name,
      })),
    })),
});

type Authored = { communityId: CommunityId; authorId: MemberId | null };

/** The authors of rows, by the names that their communities know them by. */
async function authorNames(db: Database, rows: readonly Authored[]): Promise<AuthorOf> {
  const keys = new Map<string, [CommunityId, MemberId]>();
  for (const { communityId, authorId } of rows) {
    if (authorId) keys.set(`${communityId} ${authorId}`, [communityId, authorId]);
  }
  const memberships = await db.memberships.bulkGet([...keys.values()]);
  const names = new Map(
    [...keys.keys()].map((key, index) => [key, memberships[index]?.name ?? null]),
  );
  return ({ communityId, authorId }) => ({
    id: authorId,
    name: names.get(`${communityId} ${authorId}`) ?? null,
  });
}
