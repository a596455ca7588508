import type { RowOf, SyncedTable } from '../model/operation.ts';

const empty = {
  resources: {
    urlKey: '',
    url: '',
    title: '',
    byline: null,
    site: null,
    published: null,
    language: null,
    excerpt: null,
    tags: [],
  },
  contents: { markdown: '', words: 0 },
  annotations: { body: '', selectors: [], quote: '', tags: [] },
  reactions: { evidence: '' },
} satisfies { [Table in SyncedTable]: Partial<RowOf[Table]> };

/**
 * What stays of a deleted row: its id, and an annotation's place in its thread.
 * @param at milliseconds since 1970
 */
export const tombstone = <Table extends SyncedTable>(
  table: Table,
  row: RowOf[Table],
  at: number,
): RowOf[Table] => ({ ...row, ...empty[table], deletedAt: at, updatedAt: at });
