import { Pencil, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Cut } from '../../lib/model/cut.ts';
import type { Reacting } from '../../lib/model/reaction.ts';
import { editAnnotation } from '../../lib/store/annotation.ts';
import { draftById } from '../../lib/store/draft.ts';
import { AnnotationBody } from '../annotation/AnnotationBody.tsx';
import { Byline } from '../annotation/Byline.tsx';
import { Conflicts } from '../conflict/Conflicts.tsx';
import { StoredReactions } from '../reaction/StoredReactions.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CutNotice } from './CutNotice.tsx';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { editPlace } from './draftPlace.ts';
import { mayDelete, mayEdit, offeredTo } from './rights.ts';
import type { PageThreads } from './usePageThreads.ts';
import { WritingBox } from './WritingBox.tsx';

interface Props {
  page: PageThreads;
  annotation: Annotation;
  /** how many answers it has: they stay when it goes */
  replies: number;
  /** whose question it answers; null where it answers none */
  answers?: Reacting['answers'];
  /** stands before the buttons by which members react */
  children?: ComponentChildren;
}

/** What one member said: the text, who said it, and for their own the ways to change it. */
export function Entry({ page, annotation, replies, answers = null, children }: Props) {
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [cut, setCut] = useState<Cut[]>([]);
  const db = useDatabase();
  const place = editPlace(annotation, page.urlKey);
  const unfinished = useLive(async () => !!(await draftById(db, place.id)), [db, place.id], false);
  const author = page.authors.get(annotation.id) ?? { name: '', role: null, mine: false };
  const open = editing || unfinished;
  const offered = offeredTo(page, annotation, author.mine, answers);
  const target = { resourceId: annotation.resourceId, annotationId: annotation.id };

  const done = (found: Cut[]) => {
    setEditing(false);
    setCut(found);
  };
  const byline = (
    <Byline name={author.name} role={author.role} mine={author.mine} at={annotation.createdAt}>
      {annotation.updatedAt > annotation.createdAt ? (
        <span class="cp-meta">{i18n.t('thread.edited')}</span>
      ) : null}
      <span class="entry-actions">
        {!open && mayEdit(page, annotation, author.mine) ? (
          <IconButton icon={Pencil} name={i18n.t('thread.edit')} onClick={() => setEditing(true)} />
        ) : null}
        {mayDelete(page, annotation, author.mine) ? (
          <IconButton
            icon={Trash2}
            name={i18n.t('thread.delete')}
            onClick={() => setDeleting(true)}
          />
        ) : null}
      </span>
    </Byline>
  );

  return (
    <>
      {annotation.parentId ? byline : null}
      {open ? (
        <WritingBox
          label={i18n.t('thread.editText')}
          send={i18n.t('thread.save')}
          place={place}
          initial={annotation.body}
          opened={editing}
          write={(body) => editAnnotation(db, annotation.id, { body })}
          onDone={done}
        />
      ) : (
        <AnnotationBody body={annotation.body} tags={annotation.tags} />
      )}
      <CutNotice cut={cut} />
      {author.mine ? <Conflicts table="annotations" rowId={annotation.id} /> : null}
      {annotation.parentId ? null : byline}
      <StoredReactions
        target={target}
        shown={page.reactions}
        offered={offered}
        hasKey={annotation.parentId === null}
        isAnswer={annotation.parentId !== null}
      >
        {children}
      </StoredReactions>
      {deleting ? (
        <DeleteQuestion id={annotation.id} replies={replies} onDone={() => setDeleting(false)} />
      ) : null}
    </>
  );
}
