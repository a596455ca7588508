import { Pencil, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageAnnotation } from '../../lib/messaging/page.ts';
import { AnnotationBody } from '../annotation/AnnotationBody.tsx';
import { Byline } from '../annotation/Byline.tsx';
import { Reactions } from '../reaction/Reactions.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useAnnotator } from './context.ts';
import { useReturnFocus } from './useReturnFocus.ts';
import { WriteBox } from './WriteBox.tsx';

type Mode = { state: 'reading'; failure?: string } | { state: 'editing' } | { state: 'asking' };

/** What one member wrote. Its author may change it, or delete it after being asked. */
export function CardNote({
  annotation,
  replies,
  mayWrite,
  children,
}: {
  annotation: PageAnnotation;
  replies: number;
  /** whether this member may write in its community */
  mayWrite: boolean;
  /** stands before the buttons by which members react */
  children?: ComponentChildren;
}) {
  const { writing, drafts } = useAnnotator();
  const { id, body, tags, author, createdAt, communityId, parentId, kind } = annotation;
  const { reactions, offered } = annotation;
  const draftId = `edit:${id}`;
  const draft = drafts.find(draftId);
  const [mode, setMode] = useState<Mode>(draft ? { state: 'editing' } : { state: 'reading' });

  const place = useReturnFocus<HTMLDivElement>(mode.state !== 'reading');

  const remove = async () => {
    const failure = await writing.remove(id);
    setMode(failure === null ? { state: 'reading' } : { state: 'reading', failure });
  };

  return (
    <div ref={place} class="cp-card-note">
      {mode.state === 'editing' ? (
        <WriteBox
          draft={{ id: draftId, kind, parentId, communityId, from: body }}
          start={draft?.body ?? body}
          label={i18n.t('page.editLabel')}
          save={i18n.t('page.editSave')}
          onSave={(text) => writing.edit(id, text)}
          onClose={() => setMode({ state: 'reading' })}
        />
      ) : (
        <>
          <AnnotationBody body={body} tags={tags} />
          <Byline {...author} at={createdAt}>
            {author.mine && mayWrite ? (
              <span class="cp-note-actions">
                <IconButton
                  icon={Pencil}
                  name={i18n.t('page.edit')}
                  onClick={() => setMode({ state: 'editing' })}
                />
                <IconButton
                  icon={Trash2}
                  name={i18n.t('page.remove')}
                  onClick={() => setMode({ state: 'asking' })}
                />
              </span>
            ) : null}
          </Byline>
          <Reactions
            give={(reaction, evidence) => writing.react(id, reaction, evidence)}
            reactions={reactions}
            offered={offered}
            isAnswer={parentId !== null}
          >
            {children}
          </Reactions>
          {mode.state === 'asking' ? (
            <Confirm
              question={i18n.t(replies > 0 ? 'page.removeAskReplies' : 'page.removeAsk')}
              yes={i18n.t('page.remove')}
              onYes={() => void remove()}
              onNo={() => setMode({ state: 'reading' })}
            />
          ) : null}
          {mode.state === 'reading' && mode.failure ? (
            <Notice tone="error">{mode.failure}</Notice>
          ) : null}
        </>
      )}
    </div>
  );
}
