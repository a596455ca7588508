import type { Annotation } from '../model/annotation.ts';
import { type Hlc, hlcZero, laterHlc } from '../model/hlc.ts';
import type { CommunityId, MemberId } from '../model/id.ts';
import type { Content, Resource } from '../model/resource.ts';
import type { Database } from '../store/database.ts';
import type { SearchDocument } from './document.ts';
import type { SearchSource } from './source.ts';

type Author = [CommunityId, MemberId];

const isLive = <Row extends { deletedAt: number | null }>(row: Row | undefined): row is Row =>
  row?.deletedAt === null;

const resourceDocument = (
  resource: Resource,
  content: Content | undefined,
  author: string | null,
): SearchDocument => ({
  id: resource.id,
  type: 'resource',
  communityId: resource.communityId,
  url: resource.url,
  urlKey: resource.urlKey,
  title: resource.title,
  site: resource.site,
  byline: resource.byline,
  kind: null,
  author,
  tags: resource.tags,
  quote: '',
  excerpt: resource.excerpt,
  body: content?.markdown ?? '',
  updatedAt: resource.updatedAt,
});

const annotationDocument = (
  annotation: Annotation,
  page: Resource,
  author: string | null,
): SearchDocument => ({
  id: annotation.id,
  type: 'annotation',
  communityId: annotation.communityId,
  url: page.url,
  urlKey: page.urlKey,
  title: page.title,
  site: page.site,
  byline: null,
  kind: annotation.kind,
  author,
  tags: annotation.tags,
  quote: annotation.quote,
  excerpt: null,
  body: annotation.body,
  updatedAt: annotation.updatedAt,
});

/** The device's own store as a source of search. Annotations whose page is gone or not here yet are left out. */
export const storeSource = (db: Database): SearchSource => ({
  changedSince: (clock) =>
    db.transaction('r', db.resources, db.contents, db.annotations, async () => {
      const tables = [db.resources, db.contents, db.annotations];
      const newest = await Promise.all(tables.map((table) => table.orderBy('touched').last()));
      const upTo = newest.reduce(
        (latest: Hlc, row) => (row ? laterHlc(latest, row.touched) : latest),
        clock,
      );
      if (upTo === clock) return { ids: [], clock };
      const [resources = [], contents = [], annotations = []] = await Promise.all(
        tables.map((table) => table.where('touched').above(clock).reverse().primaryKeys()),
      );
      // A page's new title is also its annotations' title. From zero, all of them are there already.
      const theirs =
        clock === hlcZero
          ? []
          : await db.annotations.where('resourceId').anyOf(resources).primaryKeys();
      return {
        ids: [...new Set([...annotations, ...resources, ...contents, ...theirs])],
        clock: upTo,
      };
    }),

  read: (ids) =>
    db.transaction('r', db.resources, db.contents, db.annotations, db.memberships, async () => {
      const [resourceRows, contents, annotationRows] = await Promise.all([
        db.resources.bulkGet([...ids]),
        db.contents.bulkGet([...ids]),
        db.annotations.bulkGet([...ids]),
      ]);
      const resources = resourceRows.filter(isLive);
      const annotations = annotationRows.filter(isLive);
      const texts = new Map(contents.filter(isLive).map((content) => [content.id, content]));
      const pageIds = [...new Set(annotations.map(({ resourceId }) => resourceId))];
      const pages = new Map(
        (await db.resources.bulkGet(pageIds)).filter(isLive).map((page) => [page.id, page]),
      );
      const names = await authorNames(db, [...resources, ...annotations]);
      return [
        ...resources.map((row) => resourceDocument(row, texts.get(row.id), names(row))),
        ...annotations.flatMap((row) => {
          const page = pages.get(row.resourceId);
          return page ? [annotationDocument(row, page, names(row))] : [];
        }),
      ];
    }),
});

type Authored = { communityId: CommunityId; authorId: MemberId | null };

/** Names of the authors of rows, as their communities know them. */
async function authorNames(db: Database, rows: readonly Authored[]) {
  const keys = new Map<string, Author>();
  for (const { communityId, authorId } of rows) {
    if (authorId) keys.set(`${communityId} ${authorId}`, [communityId, authorId]);
  }
  const memberships = await db.memberships.bulkGet([...keys.values()]);
  const names = new Map(
    [...keys.keys()].map((key, index) => [key, memberships[index]?.name ?? null]),
  );
  return ({ communityId, authorId }: Authored) => names.get(`${communityId} ${authorId}`) ?? null;
}
