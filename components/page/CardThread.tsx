import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageAnnotation } from '../../lib/messaging/page.ts';
import type { Thread } from '../../lib/model/thread.ts';
import { KindLabel } from '../annotation/KindLabel.tsx';
import { Button } from '../ui/Button.tsx';
import { CardNote } from './CardNote.tsx';
import { useAnnotator } from './context.ts';
import { useReturnFocus } from './useReturnFocus.ts';
import { WriteBox } from './WriteBox.tsx';

/** One note with its replies, and a place to answer for those who may write in its community. */
export function CardThread({ thread: { root, replies } }: { thread: Thread<PageAnnotation> }) {
  const { notes, writing, drafts } = useAnnotator();
  const draftId = `reply:${root.id}`;
  const draft = drafts.find(draftId);
  const [replying, setReplying] = useState(draft !== undefined);
  const place = useReturnFocus(replying);
  const mayWrite = !!notes.view.value?.audiences.some(
    ({ communityId }) => communityId === root.communityId,
  );
  const replyButton =
    mayWrite && !replying ? (
      <Button look="ghost" onClick={() => setReplying(true)}>
        {i18n.t('page.reply')}
      </Button>
    ) : null;
  return (
    <article ref={place} class="cp-thread" aria-label={i18n.t(`kind.${root.kind}`)}>
      <KindLabel kind={root.kind} />
      <CardNote annotation={root} replies={replies.length} mayWrite={mayWrite}>
        {replies.length === 0 ? replyButton : null}
      </CardNote>
      {replies.map((reply) => (
        <div key={reply.id} class="cp-reply">
          <CardNote annotation={reply} replies={0} mayWrite={mayWrite} />
        </div>
      ))}
      {replying ? (
        <div class="cp-reply">
          <WriteBox
            draft={{ id: draftId, kind: 'reply', parentId: root.id, communityId: root.communityId }}
            start={draft?.body ?? ''}
            label={i18n.t('page.replyLabel')}
            save={i18n.t('page.replySend')}
            onSave={(body) => writing.reply(root.id, body)}
            onClose={() => setReplying(false)}
          />
        </div>
      ) : replies.length > 0 && replyButton ? (
        <div class="reaction-row">{replyButton}</div>
      ) : null}
    </article>
  );
}
