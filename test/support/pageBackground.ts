import type { Ask } from '../../components/page/ask.ts';
import type { AnswerOf } from '../../lib/messaging/call.ts';
import type { PageAnnotation, PageView, pageCalls } from '../../lib/messaging/page.ts';
import { type AnnotationId, type CommunityId, newId } from '../../lib/model/id.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Highlighter } from '../../lib/page/highlight/index.ts';

export const personal = newId<CommunityId>();
export const shared = newId<CommunityId>();

/** A tip on the word "thumbs", by somebody else. */
export const aPageAnnotation = (over: Partial<PageAnnotation> = {}): PageAnnotation => ({
  id: newId<AnnotationId>(),
  parentId: null,
  kind: 'tip',
  body: 'Show the photo first.',
  selectors: [{ type: 'TextQuoteSelector', exact: 'thumbs', prefix: '', suffix: '' }],
  quote: 'thumbs',
  tags: [],
  createdAt: Date.UTC(2026, 4, 1),
  communityId: shared,
  author: { name: 'Amina Karimi', role: 'mentor', mine: false },
  reactions: [],
  offered: [],
  repaired: [],
  ...over,
});

export const aPageView = (over: Partial<PageView> = {}): PageView => ({
  annotations: [],
  mentioned: [],
  audiences: [
    { communityId: personal, name: 'My shelf', kind: 'personal', members: 1 },
    { communityId: shared, name: 'Ward 6', kind: 'shared', members: 24 },
  ],
  lastCommunity: shared,
  drafts: [],
  tags: [],
  ...over,
});

type Answer = Result<unknown, { code: string; message: string }>;

/** Stands where the background would: answers calls by name, and remembers what was asked. */
export class PageBackground {
  readonly asked: { call: string; input: unknown }[] = [];
  readonly #answers = new Map<string, () => Answer | Promise<Answer>>();

  readonly ask: Ask = async (call, input) => {
    this.asked.push({ call, input });
    const answer = this.#answers.get(call)?.() ?? { ok: true, value: null };
    return (await answer) as AnswerOf<(typeof pageCalls)[typeof call]>;
  };

  answers(call: string, answer: () => Answer | Promise<Answer>): this {
    this.#answers.set(call, answer);
    return this;
  }

  shows(view: PageView): this {
    return this.answers('page.view', () => ({ ok: true, value: view }));
  }

  /** What was sent with each of the calls of a name. */
  inputs<Input>(call: string): Input[] {
    return this.asked.filter((one) => one.call === call).map(({ input }) => input as Input);
  }
}

/** Paints nothing and remembers what would be painted. */
export class ShownHighlights implements Highlighter {
  readonly shown = new Map<string, Range>();
  /** what is said to be at any point */
  under: string[] = [];
  flashed: string[] = [];

  show(id: string, range: Range): void {
    this.shown.set(id, range);
  }
  remove(id: string): void {
    this.shown.delete(id);
  }
  clear(): void {
    this.shown.clear();
  }
  at(): string[] {
    return this.under;
  }
  flash(id: string): void {
    this.flashed.push(id);
  }
  /** the words that are painted, in no order */
  get words(): string[] {
    return [...this.shown.values()].map(String);
  }
}
