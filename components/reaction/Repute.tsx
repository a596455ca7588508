import { BadgeCheck, ChevronDown } from 'lucide-preact';
import { i18n } from '#i18n';
import type { ShownReaction } from '../../lib/model/reaction.ts';
import { reputeWords } from './reactionWords.ts';

/** What reactions come to, in a line that opens to who gave them and why. */
export function Repute({
  reactions,
  open,
  controls,
  onToggle,
}: {
  reactions: readonly ShownReaction[];
  open: boolean;
  /** id of what opens */
  controls: string;
  onToggle: () => void;
}) {
  const words = reputeWords(reactions.map(({ kind, author }) => ({ kind, name: nameOf(author) })));
  const isEndorsed = reactions.some(({ kind }) => kind === 'endorsement');
  return (
    <button
      type="button"
      class="reaction-repute"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={i18n.t('reaction.who', [words.join(', ')])}
      onClick={onToggle}
    >
      {isEndorsed ? <BadgeCheck class="cp-icon reaction-badge" size={14} /> : null}
      <span>
        {words.map((word, place) => (
          <span key={word}>
            {place > 0 ? ' · ' : null}
            <bdi>{word}</bdi>
          </span>
        ))}
      </span>
      <ChevronDown class="cp-icon reaction-chevron" size={13} />
    </button>
  );
}

const nameOf = ({ name, mine }: ShownReaction['author']): string =>
  mine ? i18n.t('annotation.you') : name;
