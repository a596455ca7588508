import MiniSearch, { type Options } from 'minisearch';
import type { Item } from '../corpus.ts';
import { type Engine, keep, kept, most } from './engine.ts';

const options: Options<Item & { id: number }> = {
  fields: ['title', 'tags', 'text'],
  extractField: (item, field) =>
    field === 'tags' ? item.tags.join(' ') : (item as unknown as Record<string, string>)[field]!,
  searchOptions: { boost: { title: 4, tags: 2.5 }, prefix: true, fuzzy: 0.2 },
};

/** One MiniSearch index, kept as JSON. */
export const plain: Engine = {
  async build(items) {
    const index = new MiniSearch(options);
    index.addAll(items.map((item, id) => ({ ...item, id })));
    await keep('plain', 'index', JSON.stringify(index));
  },
  async open() {
    const [[, json] = ['', '']] = await kept('plain');
    const index = MiniSearch.loadJSON(json, options);
    return {
      async *search(text) {
        yield index
          .search(text)
          .slice(0, most)
          .map(({ id }) => Number(id));
      },
    };
  },
};
