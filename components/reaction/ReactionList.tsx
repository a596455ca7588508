import { Pencil } from 'lucide-preact';
import { i18n } from '#i18n';
import type { ReactionKind, ShownReaction } from '../../lib/model/reaction.ts';
import { Byline } from '../annotation/Byline.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { evidenceQuestion, reactionSaid } from './reactionWords.ts';

/** Who reacted, how, and why. */
export function ReactionList({
  id,
  reactions,
  offered,
  onChange,
}: {
  id: string;
  reactions: readonly ShownReaction[];
  /** those that the member may give */
  offered: readonly ReactionKind[];
  /** asks to change the line of the member's own */
  onChange: (kind: ReactionKind) => void;
}) {
  return (
    <ul id={id} class="reaction-list">
      {reactions.map((reaction) => (
        <li key={reaction.id}>
          <Byline {...reaction.author} at={reaction.at}>
            {reaction.author.mine &&
            offered.includes(reaction.kind) &&
            evidenceQuestion(reaction.kind) !== null ? (
              <span class="entry-actions">
                <IconButton
                  icon={Pencil}
                  name={i18n.t('reaction.change')}
                  onClick={() => onChange(reaction.kind)}
                />
              </span>
            ) : null}
          </Byline>
          <p class="reaction-evidence">
            <b>{reactionSaid(reaction.kind)}</b>
            {reaction.evidence ? <span dir="auto">{reaction.evidence}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
