import { type ReadonlySignal, signal } from '@preact/signals';
import type { NoteKind } from '../../lib/model/annotation.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { PageHint } from '../../lib/page/hint/pageHint.ts';
import type { Ask } from './ask.ts';

/** A draft as it is written in a page. */
export interface DraftText extends Omit<Draft, 'urlKey' | 'updatedAt' | 'kind' | 'base'> {
  kind: NoteKind | 'reply';
  /** of a change to a note: the text it was begun from */
  from?: string | undefined;
}

const isText = (draft: Draft): draft is Draft & DraftText => draft.kind !== 'clip';

/** Keeps what is being written, so that a crash, a closed tab or a change of mind loses none of it. */
export interface DraftKeeper {
  /** Keeps the text as it is now: the first change at once, later ones when the typing pauses. Empty text is no draft. */
  keep(draft: DraftText): void;
  /** Sends at once what still waits. */
  flush(): void;
  /** Throws a draft away: it is finished, or not wanted. */
  drop(id: string): void;
  /** The draft of that name, as it is now. */
  find(id: string): DraftText | undefined;
  /** A note on this page that was begun and not finished. */
  unfinishedNote(): DraftText | undefined;
  /** the last text could not be kept */
  readonly failed: ReadonlySignal<boolean>;
}

const pause = 300;

export const isEmpty = ({ body, tags }: Pick<DraftText, 'body' | 'tags'>): boolean =>
  body.trim() === '' && tags.length === 0;

/**
 * @param hint what the page says of its address
 * @param stored the drafts that were there when the page's notes were loaded
 */
export function draftKeeper(
  ask: Ask,
  hint: () => PageHint,
  stored: () => readonly Draft[],
): DraftKeeper {
  const failed = signal(false);
  /** what was written since; null for what was thrown away */
  const known = new Map<string, DraftText | null>();
  let waiting: { draft: DraftText; page: PageHint } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const texts = () => stored().filter(isText);

  const find = (id: string): DraftText | undefined => {
    const latest = known.get(id);
    return latest === undefined ? texts().find((draft) => draft.id === id) : (latest ?? undefined);
  };

  const drop = (id: string) => {
    if (waiting?.draft.id === id) waiting = null;
    known.set(id, null);
    void ask('draft.discard', { id });
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!waiting) return;
    const sent = waiting;
    waiting = null;
    void ask('draft.save', sent).then(({ ok }) => {
      failed.value = !ok;
    });
  };

  return {
    failed,
    flush,
    drop,
    find,
    unfinishedNote: () =>
      texts().find(({ id }) => id.startsWith('note:') && find(id) !== undefined),
    keep(draft) {
      if (waiting && waiting.draft.id !== draft.id) flush();
      if (isEmpty(draft)) return drop(draft.id);
      waiting = { draft, page: hint() };
      const isFirst = !known.get(draft.id);
      known.set(draft.id, draft);
      if (isFirst) return flush();
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
  };
}
