import type { Hlc } from '../../lib/model/hlc.ts';
import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { urlKey } from '../../lib/model/urlKey.ts';
import type { ClippedPage, DemoNote } from './clipping.ts';
import type { MemberName } from './members.ts';
import { type DemoState, idOf, timedIdOf } from './state.ts';

/** An operation as `sync_push` takes it, and who sends it. */
export interface DemoOperation {
  by: MemberName;
  op: {
    op: string;
    t: 'resources' | 'contents' | 'annotations' | 'reactions';
    id: string;
    hlc: Hlc;
    set: Record<string, unknown>;
  };
}

const device = 'de300000';
const hourMs = 3_600_000;

/**
 * Everything that the demonstration's members wrote about a page, in the order they wrote it. The same
 * state gives the same operations, which the hub takes once.
 * @param movedAt milliseconds since 1970, where the page has another address than at the last start
 */
export function operationsOn(
  page: ClippedPage,
  state: DemoState,
  movedAt: number | null,
): DemoOperation[] {
  const { name, url, text } = page;
  const address = { url, url_key: urlKey(url, {}, { allowPrivate: true }) };
  const timeOf = (hoursAgo: number) => state.startedAt - hoursAgo * hourMs;
  const at = (hoursAgo: number) => tick(hlcZero, timeOf(hoursAgo), device);
  const resourceId = timedIdOf(state, name, timeOf(page.hoursAgo));

  const write = (
    by: MemberName,
    t: DemoOperation['op']['t'],
    named: string,
    hlc: Hlc,
    set: Record<string, unknown>,
  ): DemoOperation => ({
    by,
    op: {
      op: idOf(state, `${t}/${named}/${hlc}`),
      t,
      id: t === 'annotations' || t === 'reactions' ? idOf(state, named) : resourceId,
      hlc,
      set,
    },
  });

  const annotate = (note: DemoNote, place: number): DemoOperation[] => {
    const noteName = `${name}/${place}`;
    const about = { resource_id: resourceId, selectors: [], quote: '', tags: [] };
    return [
      write(note.by, 'annotations', noteName, at(note.hoursAgo), {
        ...about,
        parent_id: null,
        kind: note.kind,
        body: note.body,
        tags: note.tags,
        ...(note.quote === null ? {} : { quote: note.quote, selectors: [text.pin(note.quote)] }),
      }),
      ...note.replies.map((reply, order) =>
        write(reply.by, 'annotations', `${noteName}/${order}`, at(reply.hoursAgo), {
          ...about,
          parent_id: idOf(state, noteName),
          kind: 'reply',
          body: reply.body,
        }),
      ),
      ...note.reactions.map(({ by, hoursAgo, kind, evidence }) =>
        write(by, 'reactions', `${noteName}/${kind}/${by}`, at(hoursAgo), {
          ...{ resource_id: resourceId, annotation_id: idOf(state, noteName), kind, evidence },
        }),
      ),
    ];
  };

  const { markdown, words, pin: _, ...described } = text;
  const clipped = at(page.hoursAgo);
  return [
    write(page.clippedBy, 'resources', name, clipped, {
      ...described,
      ...address,
      tags: page.tags,
    }),
    write(page.clippedBy, 'contents', name, clipped, { markdown, words }),
    ...(movedAt === null
      ? []
      : [write(page.clippedBy, 'resources', name, tick(hlcZero, movedAt, device), address)]),
    ...page.notes.flatMap(annotate),
  ];
}
