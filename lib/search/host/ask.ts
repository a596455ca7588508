import { newId } from '../../model/id.ts';
import type { Hits, SearchIndex, SearchOptions } from '../index.ts';
import type { Answer, Channel } from './protocol.ts';

/** How long a host may take to say that it is there, in milliseconds. One that is there says so at once. */
const patience = 150;

/** A search by whoever keeps the index warm. */
export type Ask = (text: string, options: SearchOptions) => AsyncIterable<Hits>;

/** What a search asks for where nobody keeps an index warm. */
export interface Fallback {
  /** an index of this context's own */
  open: () => Promise<SearchIndex>;
  /** has somebody bring the host up, for the next time */
  wake: () => void;
}

/** Messages about one request, in the order they came. */
class Inbox {
  readonly #messages: Answer[] = [];
  #wake: () => void = () => {};

  put(message: Answer): void {
    this.#messages.push(message);
    this.#wake();
  }

  /** @returns undefined where nothing came before `until` did */
  async next(until: Promise<void>): Promise<Answer | undefined> {
    if (this.#messages.length === 0) {
      await Promise.race([until, new Promise<void>((resolve) => (this.#wake = resolve))]);
    }
    return this.#messages.shift();
  }
}

/**
 * Makes searches over a channel; where nobody is there to hear them, by an index of this context's own, until
 * the host has come up.
 */
export function askHost(channel: Channel, { open, wake }: Fallback): Ask {
  const inboxes = new Map<string, Inbox>();
  let away = false;
  let own: Promise<SearchIndex> | null = null;

  channel.listen((message) => {
    const answer = message as Answer;
    if (answer.type === 'here') {
      away = false;
      own = null;
    } else if ('id' in answer) inboxes.get(answer.id)?.put(answer);
  });

  async function* byHost(
    text: string,
    { limit, signal }: SearchOptions,
  ): AsyncGenerator<Hits, 'answered' | 'unheard'> {
    const id: string = newId();
    const inbox = new Inbox();
    inboxes.set(id, inbox);
    const stopped = new Promise<void>((resolve) =>
      signal?.addEventListener('abort', () => resolve(), { once: true }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    let finished = false;
    try {
      channel.post({ type: 'search', id, text, limit });
      const heard = await inbox.next(Promise.race([late, stopped]));
      signal?.throwIfAborted();
      if (!heard) return 'unheard';
      for (;;) {
        const answer = await inbox.next(stopped);
        signal?.throwIfAborted();
        if (answer?.type === 'hits') yield answer.hits;
        else if (answer?.type === 'failed') throw new Error(answer.message);
        else if (answer?.type === 'done') break;
      }
      finished = true;
      return 'answered';
    } finally {
      clearTimeout(timer);
      inboxes.delete(id);
      if (!finished) channel.post({ type: 'stop', id });
    }
  }

  return async function* ask(text, options) {
    options.signal?.throwIfAborted();
    if (!away) {
      if ((yield* byHost(text, options)) === 'answered') return;
      away = true;
      wake();
    }
    own ??= open();
    own.catch(() => {
      own = null;
    });
    yield* (await own).search(text, options);
  };
}
