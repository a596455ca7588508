import { i18n } from '#i18n';
import type { ShownReaction } from '../../lib/model/reaction.ts';

/** Where a question stands: answered once one of the answers was accepted. */
export function QuestionState({
  answers,
}: {
  /** the reactions to each of them */
  answers: readonly (readonly ShownReaction[])[];
}) {
  const isAnswered = answers.flat().some(({ kind }) => kind === 'accepted');
  return (
    <span class={isAnswered ? 'question-state question-answered' : 'question-state'}>
      {i18n.t(isAnswered ? 'reaction.answered' : 'reaction.open')}
    </span>
  );
}
