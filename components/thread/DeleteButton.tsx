import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { wakeSync } from '../../lib/hooks/background.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import type { AnnotationId } from '../../lib/model/id.ts';
import { removeAnnotation } from '../../lib/store/annotation.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Confirm } from '../ui/Confirm.tsx';

/** Deletes an annotation, after asking: a delete is final for everyone. */
export function DeleteButton({ id, replies }: { id: AnnotationId; replies: number }) {
  const db = useDatabase();
  const [asked, setAsked] = useState(false);
  const { state, run } = useAction<WriteFailure>();
  if (!asked) {
    return (
      <>
        <Button look="ghost" onClick={() => setAsked(true)}>
          {i18n.t('thread.delete')}
        </Button>
        <FailureNotice state={state} />
      </>
    );
  }
  return (
    <Confirm
      question={
        replies > 0
          ? i18n.t('thread.deleteAskReplies', replies)
          : i18n.t('thread.deleteAsk')
      }
      yes={i18n.t('thread.delete')}
      onNo={() => setAsked(false)}
      onYes={() => {
        setAsked(false);
        void run(() => removeAnnotation(db, id), wakeSync);
      }}
    />
  );
}
