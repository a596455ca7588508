import type { Hlc } from '../../lib/model/hlc.ts';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { urlKey } from '../../lib/model/urlKey.ts';
import type { MemberName } from './members.ts';
import type { DemoNote, DemoPage } from './notes.ts';
import { readPage } from './readPage.ts';
import { type DemoState, idOf } from './state.ts';

/** An operation as `sync_push` takes it, and who sends it. */
export interface DemoOperation {
  by: MemberName;
  op: { op: string; t: string; id: string; hlc: Hlc; set: Record<string, unknown> };
}

const device = 'de300000';

/**
 * Everything that the demonstration's members wrote about a page, in the order they wrote it. The same
 * state gives the same operations, which the hub takes once.
 * @param origin where the hub serves the page
 * @param now milliseconds since 1970
 */
export async function operationsOn(
  page: DemoPage,
  state: DemoState,
  origin: string,
  now: number,
): Promise<DemoOperation[]> {
  const url = `${origin}/pages/${page.file}`;
  const text = await readPage(page.file, url);
  const address = { url, url_key: urlKey(url, {}, { allowPrivate: true }) };
  const resourceId = idOf(state, page.file);

  const at = (hoursAgo: number) => tick(hlcZero, state.startedAt - hoursAgo * 3_600_000, device);
  const write = (
    by: MemberName,
    t: string,
    name: string,
    hlc: Hlc,
    set: Record<string, unknown>,
  ): DemoOperation => ({
    by,
    op: {
      op: idOf(state, `${t}/${name}/${hlc}`),
      t,
      id: t === 'annotations' ? idOf(state, name) : resourceId,
      hlc,
      set,
    },
  });

  const annotate = (note: DemoNote, place: number): DemoOperation[] => {
    const name = `${page.file}/${place}`;
    const about = { resource_id: resourceId, selectors: [], quote: '', tags: [] };
    return [
      write(note.by, 'annotations', name, at(note.hoursAgo), {
        ...about,
        parent_id: null,
        kind: note.kind,
        body: note.body,
        tags: note.tags,
        ...(note.quote === null ? {} : { quote: note.quote, selectors: [text.pin(note.quote)] }),
      }),
      ...note.replies.map((reply, order) =>
        write(reply.by, 'annotations', `${name}/${order}`, at(reply.hoursAgo), {
          ...about,
          parent_id: idOf(state, name),
          kind: 'reply',
          body: reply.body,
        }),
      ),
    ];
  };

  const { markdown, words, pin: _, ...described } = text;
  const clipped = at(page.hoursAgo);
  const moved = state.origin !== null && state.origin !== origin;
  return [
    write(page.clippedBy, 'resources', page.file, clipped, {
      ...described,
      ...address,
      tags: page.tags,
    }),
    write(page.clippedBy, 'contents', page.file, clipped, { markdown, words }),
    ...(moved
      ? [write(page.clippedBy, 'resources', page.file, tick(hlcZero, now, device), address)]
      : []),
    ...page.notes.flatMap(annotate),
  ];
}
