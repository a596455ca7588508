import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { removeAnnotation } from '../../lib/store/annotation.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { Confirm } from '../ui/Confirm.tsx';

/** Asks before an annotation is deleted: a delete is final for everyone. */
export function DeleteQuestion({
  id,
  replies,
  onDone,
}: {
  id: AnnotationId;
  replies: number;
  /** deleted, or thought better of */
  onDone: () => void;
}) {
  const db = useDatabase();
  const { state, run } = useAction<WriteFailure>();
  const remove = () =>
    void run(
      () => removeAnnotation(db, id),
      () => {
        wakeSync();
        onDone();
      },
    );
  return (
    <Confirm
      question={
        replies > 0 ? i18n.t('thread.deleteAskReplies', replies) : i18n.t('thread.deleteAsk')
      }
      yes={i18n.t('thread.delete')}
      onYes={remove}
      onNo={onDone}
    >
      <FailureNotice state={state} />
    </Confirm>
  );
}
