import {
  type AnyOrama,
  create,
  insertMultiple,
  load,
  type RawData,
  save,
  search,
} from '@orama/orama';
import { type Engine, keep, kept, most } from './engine.ts';

const empty = (): AnyOrama =>
  create({ schema: { title: 'string', tags: 'string[]', text: 'string' } as const });

/** Orama, kept as JSON. */
export const orama: Engine = {
  async build(items) {
    const index = empty();
    await insertMultiple(
      index,
      items.map((item, id) => ({ ...item, id: String(id) })),
      1_000,
    );
    // A long index is longer than any string may be: its parts are kept apart.
    for (const [part, value] of Object.entries(save(index))) {
      await keep('orama', part, JSON.stringify(value));
    }
  },
  async open() {
    const index = empty();
    const parts = (await kept('orama')).map(([part, json]) => [part, JSON.parse(json)]);
    load(index, Object.fromEntries(parts) as RawData);
    return {
      async *search(term) {
        const { hits } = await search(index, {
          term,
          limit: most,
          tolerance: term.length > 3 ? 1 : 0,
          boost: { title: 4, tags: 2.5 },
        });
        yield hits.map(({ id }) => Number(id));
      },
    };
  },
};
