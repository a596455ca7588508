import type { ComponentChildren } from 'preact';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { ReactionKind, ReactionTarget } from '../../lib/model/reaction.ts';
import { react, takeReactionBack } from '../../lib/store/reaction.ts';
import { type Give, Reactions } from './Reactions.tsx';
import { reactionsTo, type ShownReactions } from './reactionsTo.ts';
import './reaction.css';

/** The reactions to something in the store, in a page of the extension's. */
export function StoredReactions({
  target,
  shown,
  offered,
  isAnswer = false,
  hasKey = false,
  children,
}: {
  target: ReactionTarget;
  shown: ShownReactions;
  offered: readonly ReactionKind[];
  isAnswer?: boolean;
  hasKey?: boolean;
  children?: ComponentChildren;
}) {
  const db = useDatabase();
  const give: Give = async (kind, evidence) => {
    const done =
      evidence === null
        ? await takeReactionBack(db, target, kind)
        : await react(db, target, kind, evidence);
    if (done.ok) wakeSync();
    return done;
  };
  return (
    <Reactions
      give={give}
      reactions={reactionsTo(shown, target)}
      offered={offered}
      isAnswer={isAnswer}
      hasKey={hasKey}
    >
      {children}
    </Reactions>
  );
}
