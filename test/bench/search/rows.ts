import { type Hlc, hlcZero, tick } from '../../../lib/model/hlc.ts';
import { type CommunityId, newId, type ResourceId } from '../../../lib/model/id.ts';
import type { Content, Resource } from '../../../lib/model/resource.ts';
import type { Item } from './corpus.ts';

const communityId = '00000000-0000-7000-8000-000000000001' as CommunityId;
const start = Date.parse('2026-01-01');

const address = (place: number): string => `https://site${place % 97}.example/page/${place}`;

/** Place of the item whose page has an address. */
export const itemOf = (url: string): number => Number(url.slice(url.lastIndexOf('/') + 1));

/** Items as rows of the device's store, all of one age, so that it does not count. */
export function rowsOf(
  items: readonly Item[],
  first: number,
): { resources: Resource[]; contents: Content[] } {
  let clock: Hlc = hlcZero;
  const resources: Resource[] = [];
  const contents: Content[] = [];
  for (const [offset, item] of items.entries()) {
    const place = first + offset;
    clock = tick(clock, start + place, 'be000000');
    const id = newId<ResourceId>();
    const row = {
      communityId,
      authorId: null,
      rev: 1,
      createdAt: start,
      updatedAt: start,
      deletedAt: null,
      touched: clock,
    };
    const url = address(place);
    resources.push({
      ...row,
      id,
      url,
      urlKey: url.slice('https://'.length),
      title: item.title,
      byline: null,
      site: null,
      published: null,
      language: null,
      excerpt: null,
      tags: item.tags,
    });
    const words = item.text.split(' ').length;
    contents.push({ ...row, id, markdown: item.text, words, textClock: clock });
  }
  return { resources, contents };
}
