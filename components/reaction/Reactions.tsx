import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useAction } from '../../lib/hooks/action.ts';
import type { ReactionKind, ShownReaction } from '../../lib/model/reaction.ts';
import type { Result } from '../../lib/model/result.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import type { Failure } from '../failure/failureText.ts';
import { EvidenceBox } from './EvidenceBox.tsx';
import { ReactionButtons } from './ReactionButtons.tsx';
import { ReactionList } from './ReactionList.tsx';
import { Repute } from './Repute.tsx';
import { evidenceQuestion } from './reactionWords.ts';

/** Gives a reaction with a line, which may be empty; null takes the member's own back. */
export type Give = (
  kind: ReactionKind,
  evidence: string | null,
) => Promise<Result<unknown, Failure>>;

/** Doubts come by one more click: nobody is asked first whether what they have just written did not work. */
function inSight(offered: readonly ReactionKind[], isAnswer: boolean): number {
  const praise = offered.filter((kind) => kind !== 'did-not-work' && kind !== 'outdated');
  return Math.min(praise.length, isAnswer && offered[0] !== 'accepted' ? 1 : 2);
}

/** What members said of something by a click, with who and why, and the ways to do so oneself. */
export function Reactions({
  give,
  reactions,
  offered,
  isAnswer = false,
  hasKey = false,
  children,
}: {
  give: Give;
  reactions: readonly ShownReaction[];
  /** those that this member may give, the ones most often meant first; none where they may not write */
  offered: readonly ReactionKind[];
  /** of a thread: one button less is in sight, so that long threads stay quiet, unless it may be accepted */
  isAnswer?: boolean;
  /** whether the key `w` says here that it worked */
  hasKey?: boolean;
  /** stands before the buttons */
  children?: ComponentChildren;
}) {
  const { state, run } = useAction<Failure>();
  const [open, setOpen] = useState(false);
  /** that whose line is being written */
  const [asking, setAsking] = useState<ReactionKind | null>(null);
  const listId = useId();
  const own = (kind: ReactionKind) =>
    reactions.find((reaction) => reaction.author.mine && reaction.kind === kind);
  /** what was given before stays to be taken back, whatever may be given now */
  const mine = reactions.filter(({ author }) => author.mine).map(({ kind }) => kind);
  const shown = offered.length === 0 ? [] : [...new Set([...offered, ...mine])];
  const row = useRef<HTMLDivElement>(null);
  const answered = (kind: ReactionKind) => {
    setAsking(null);
    row.current?.querySelector<HTMLElement>(`[data-reaction="${kind}"]`)?.focus();
  };

  const press = (kind: ReactionKind) => {
    if (own(kind)) {
      setAsking(null);
      void run(() => give(kind, null));
      return;
    }
    void run(
      () => give(kind, ''),
      () => setAsking(evidenceQuestion(kind) === null ? null : kind),
    );
  };
  const explain = (kind: ReactionKind, line: string) =>
    void run(
      () => give(kind, line),
      () => answered(kind),
    );

  return (
    <>
      {reactions.length > 0 ? (
        <Repute
          reactions={reactions}
          open={open}
          controls={listId}
          onToggle={() => setOpen(!open)}
        />
      ) : null}
      {open && reactions.length > 0 ? (
        <ReactionList id={listId} reactions={reactions} offered={offered} onChange={setAsking} />
      ) : null}
      {asking ? (
        <EvidenceBox
          key={asking}
          kind={asking}
          initial={own(asking)?.evidence ?? ''}
          onSave={(line) => explain(asking, line)}
          onClose={() => answered(asking)}
        />
      ) : null}
      <FailureNotice state={state} />
      {children || shown.length > 0 ? (
        <div class="reaction-row" ref={row}>
          {children}
          <ReactionButtons
            offered={shown}
            given={mine}
            first={inSight(offered, isAnswer)}
            hasKey={hasKey}
            onPress={press}
          />
        </div>
      ) : null}
    </>
  );
}
