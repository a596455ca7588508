import { i18n } from '#i18n';
import type { AnswerOf } from '../../lib/messaging/call.ts';
import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { AnnotationId, CommunityId } from '../../lib/model/id.ts';
import type { ReactionKind } from '../../lib/model/reaction.ts';
import type { Sources } from '../editor/sources.ts';
import { failureText } from '../failure/failureText.ts';
import type { AnnotatedPage } from './annotatedPage.ts';
import type { Ask } from './ask.ts';
import { begin } from './composition.ts';
import { cutText } from './cutText.ts';
import type { DraftKeeper } from './drafts.ts';
import type { PageNotes } from './notes.ts';
import type { Notices } from './notices.ts';
import { pageSources } from './pageSources.ts';
import type { Composition } from './surface.ts';

/** What a member does to notes from within the page. Each gives a sentence to show where it failed, else null. */
export interface Writing {
  /** Saves a note and shows it in its place. */
  save(composition: Composition): Promise<string | null>;
  /** Keeps selected words as they are, without a note; says where, and offers to take it back. */
  highlight(range: Range): Promise<void>;
  reply(parentId: AnnotationId, body: string): Promise<string | null>;
  edit(id: AnnotationId, body: string): Promise<string | null>;
  remove(id: AnnotationId): Promise<string | null>;
  /** what a text may name that goes to a community; to the one that notes went to last for null */
  sources(communityId: CommunityId | null): Sources;
  /** Reacts with a line, or takes the member's own reaction back where it is null. */
  react(
    id: AnnotationId,
    kind: ReactionKind,
    evidence: string | null,
  ): Promise<AnswerOf<(typeof pageCalls)['annotation.react']>>;
}

export function createWriting(parts: {
  page: AnnotatedPage;
  ask: Ask;
  notes: PageNotes;
  drafts: DraftKeeper;
  notices: Notices;
}): Writing {
  const { page, ask, notes, drafts, notices } = parts;

  const audienceOf = (communityId: CommunityId | null) => {
    const view = notes.view.peek();
    return view?.audiences.find((one) => one.communityId === (communityId ?? view.lastCommunity));
  };

  /** The store has it: show it now, and tell what of it was cut. */
  const written = async (cut: readonly Cut[]) => {
    await notes.load();
    if (cut.length > 0) notices.fail(cutText(cut));
  };

  const create = async (
    composition: Composition,
    draftId: string | null,
  ): Promise<AnswerOf<(typeof pageCalls)['annotation.create']>> => {
    if (!notes.view.peek()) {
      const view = await notes.load();
      if (!view.ok) return view;
    }
    const { kind, body, selectors, quote, tags } = composition;
    const communityId = audienceOf(composition.communityId)?.communityId;
    if (!communityId) return { ok: false, error: { code: 'notFound', message: 'no community' } };
    const note = {
      page: page.describe(),
      communityId,
      kind,
      body,
      selectors,
      quote,
      tags,
      draftId,
    };
    const answer = await ask('annotation.create', note);
    if (answer.ok) await written(answer.value.cut);
    return answer;
  };

  const change = async (
    answer: Promise<AnswerOf<(typeof pageCalls)['annotation.edit']>>,
    draftId: string,
  ): Promise<string | null> => {
    const result = await answer;
    if (!result.ok) return failureText(result.error);
    drafts.drop(draftId);
    await written(result.value.cut);
    return null;
  };

  const undo = async (id: AnnotationId) => {
    const answer = await ask('annotation.remove', { id });
    await notes.load();
    if (answer.ok) notices.tell(i18n.t('page.undone'));
    else notices.fail(failureText(answer.error));
  };

  return {
    async save(composition) {
      drafts.flush();
      const answer = await create(composition, composition.draftId);
      if (!answer.ok) return failureText(answer.error);
      drafts.drop(composition.draftId);
      return null;
    },
    async highlight(range) {
      const composition = begin(page, range, 'highlight');
      const answer = await create(composition, null);
      if (!answer.ok) return notices.fail(failureText(answer.error));
      if (answer.value.cut.length > 0) return;
      const audience = audienceOf(null);
      const where =
        audience?.kind === 'shared'
          ? i18n.t('page.highlighted', [audience.name])
          : i18n.t('page.highlightedPersonal');
      notices.tell(where, [{ label: i18n.t('page.undo'), run: () => void undo(answer.value.id) }]);
    },
    reply: (parentId, body) =>
      change(ask('annotation.reply', { parentId, body }), `reply:${parentId}`),
    edit: (id, body) => change(ask('annotation.edit', { id, body }), `edit:${id}`),
    sources: (chosen) => pageSources(ask, audienceOf(chosen)?.communityId),
    async remove(id) {
      const answer = await ask('annotation.remove', { id });
      if (!answer.ok) return failureText(answer.error);
      await notes.load();
      notices.tell(i18n.t('page.removed'));
      return null;
    },
    async react(id, kind, evidence) {
      const answer = await ask('annotation.react', { id, kind, evidence });
      if (answer.ok) await notes.load();
      return answer;
    },
  };
}
