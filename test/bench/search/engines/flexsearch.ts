import { Document } from 'flexsearch';
import { type Engine, keep, kept, most } from './engine.ts';

const empty = () =>
  new Document({
    tokenize: 'forward',
    document: { id: 'id', index: ['title', 'tags', 'text'] },
  });

/** FlexSearch with the beginnings of all words, kept as it exports itself. It forgives no mistakes. */
export const flexsearch: Engine = {
  async build(items) {
    const index = empty();
    for (const [id, item] of items.entries()) index.add({ ...item, tags: item.tags.join(' '), id });
    const parts: [string, string][] = [];
    await index.export((key: string, value: string) => void parts.push([key, value]));
    for (const [key, value] of parts) await keep('flexsearch', key, value);
  },
  async open() {
    const index = empty();
    for (const [key, value] of await kept('flexsearch')) index.import(key, value);
    return {
      async *search(text) {
        const byField = (await index.search(text, { limit: most, suggest: true })) as {
          result: number[];
        }[];
        yield [...new Set(byField.flatMap(({ result }) => result))].slice(0, most);
      },
    };
  },
};
