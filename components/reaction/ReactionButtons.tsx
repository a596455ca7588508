import {
  BadgeCheck,
  CircleCheck,
  CircleX,
  Ellipsis,
  Heart,
  History,
  MessageSquareCheck,
} from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReactionKind } from '../../lib/model/reaction.ts';
import { Button } from '../ui/Button.tsx';
import { reactionWords } from './reactionWords.ts';

const icons = {
  thanks: Heart,
  worked: CircleCheck,
  'did-not-work': CircleX,
  outdated: History,
  endorsement: BadgeCheck,
  accepted: MessageSquareCheck,
};

/** The reactions that a member may give; those given are pressed, and taken back by pressing once more. */
export function ReactionButtons({
  offered,
  given,
  first,
  hasKey,
  onPress,
}: {
  offered: readonly ReactionKind[];
  given: readonly ReactionKind[];
  /** how many are in sight; the rest comes by one more click */
  first: number;
  /** whether the key `w` says here that it worked */
  hasKey: boolean;
  onPress: (kind: ReactionKind) => void;
}) {
  const [more, setMore] = useState(false);
  /** where the button that was pressed stood: the first of those that it brought takes the focus over */
  const row = useRef<HTMLElement | null>(null);
  useEffect(() => {
    row.current?.querySelector<HTMLElement>(`[data-reaction="${offered[first]}"]`)?.focus();
    row.current = null;
  }, [more]);
  const shown = offered.filter(
    (kind, place) =>
      more || place < first || given.includes(kind) || (first > 0 && offered.length === first + 1),
  );
  return (
    <>
      {shown.map((kind) => {
        const Icon = icons[kind];
        const isGiven = given.includes(kind);
        return (
          <Button
            key={kind}
            look="ghost"
            class={isGiven ? 'reaction-button reaction-given' : 'reaction-button'}
            aria-pressed={isGiven}
            aria-keyshortcuts={hasKey && kind === 'worked' ? 'w' : undefined}
            data-reaction={kind}
            onClick={() => {
              // What was in sight once stays so, under the focus.
              if (offered.indexOf(kind) >= first) setMore(true);
              onPress(kind);
            }}
          >
            <Icon class="cp-icon" size={14} />
            {reactionWords(kind)}
          </Button>
        );
      })}
      {shown.length < offered.length ? (
        <button
          type="button"
          class="cp-icon-button"
          aria-label={i18n.t('reaction.more')}
          aria-expanded={false}
          title={i18n.t('reaction.more')}
          onClick={({ currentTarget }) => {
            row.current = currentTarget.parentElement;
            setMore(true);
          }}
        >
          <Ellipsis class="cp-icon" size={15} />
        </button>
      ) : null}
    </>
  );
}
