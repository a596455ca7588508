import { newId } from '../../model/id.ts';
import type { SearchHit } from '../../model/search.ts';
import type { Browsed, Completion, Hits, SearchIndex, Searching } from '../index.ts';
import type { Answer, Channel, Question } from './protocol.ts';

/** How long a host may take to say that it is there, in milliseconds. One that is there says so at once. */
const patience = 150;

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
      const put = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await Promise.race([until, put]);
    }
    return this.#messages.shift();
  }
}

/** Questions to the host, over a channel. */
class Host {
  readonly #inboxes = new Map<string, Inbox>();
  readonly #channel: Channel;

  constructor(channel: Channel, onHere: () => void) {
    this.#channel = channel;
    channel.listen((message) => {
      const answer = message as Answer;
      if (answer.type === 'here') onHere();
      else if ('id' in answer) this.#inboxes.get(answer.id)?.put(answer);
    });
  }

  /** @returns whether anybody heard it */
  async *ask(
    question: Question,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<unknown, boolean> {
    const { id } = question;
    const inbox = new Inbox();
    this.#inboxes.set(id, inbox);
    const stopped = new Promise<void>((resolve) =>
      signal?.addEventListener('abort', () => resolve(), { once: true }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    let finished = false;
    try {
      this.#channel.post(question);
      const heard = await inbox.next(Promise.race([late, stopped]));
      signal?.throwIfAborted();
      if (!heard) return false;
      for (;;) {
        const answer = await inbox.next(stopped);
        signal?.throwIfAborted();
        if (answer?.type === 'answer') yield answer.value;
        else if (answer?.type === 'failed') throw new Error(answer.message);
        else if (answer?.type === 'done') break;
      }
      finished = true;
      return true;
    } finally {
      clearTimeout(timer);
      this.#inboxes.delete(id);
      if (!finished) this.#channel.post({ type: 'stop', id });
    }
  }
}

/**
 * Makes searches over a channel; where nobody is there to hear them, by an index of this context's own, until
 * the host has come up.
 */
export function askHost(channel: Channel, { open, wake }: Fallback): Searching {
  let away = false;
  let own: Promise<SearchIndex> | null = null;
  const host = new Host(channel, () => {
    away = false;
    own = null;
  });

  const ownIndex = (): Promise<SearchIndex> => {
    own ??= open();
    own.catch(() => {
      own = null;
    });
    return own;
  };

  async function* ask(
    question: Question,
    signal: AbortSignal | undefined,
    alone: (index: SearchIndex) => AsyncIterable<unknown>,
  ): AsyncGenerator<unknown> {
    signal?.throwIfAborted();
    if (!away) {
      if (yield* host.ask(question, signal)) return;
      away = true;
      wake();
    }
    yield* alone(await ownIndex());
  }

  async function once<Value>(
    question: Question,
    alone: (index: SearchIndex) => Promise<Value>,
    none: Value,
  ): Promise<Value> {
    let found = none;
    const answers = ask(question, undefined, async function* (index) {
      yield await alone(index);
    });
    for await (const value of answers) found = value as Value;
    return found;
  }

  return {
    search: (text, options) => {
      const { limit, signal } = options;
      const question: Question = { type: 'search', id: newId(), text, limit };
      return ask(question, signal, (index) => index.search(text, options)) as AsyncIterable<Hits>;
    },
    browse: (text, options) => {
      const { sort, signal } = options;
      const question: Question = { type: 'browse', id: newId(), text, sort };
      return ask(question, signal, (index) =>
        index.browse(text, options),
      ) as AsyncIterable<Browsed>;
    },
    complete: (key, typed) => {
      const question: Question = { type: 'complete', id: newId(), key, typed };
      return once<Completion[]>(question, (index) => index.complete(key, typed), []);
    },
    related: (text, options) => {
      const question: Question = { type: 'related', id: newId(), text, ...options };
      return once<SearchHit[]>(question, (index) => index.related(text, options), []);
    },
  };
}
