import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Cut } from '../../lib/model/cut.ts';
import { replyTo } from '../../lib/store/annotation.ts';
import { replyPlace } from './draftPlace.ts';
import { WritingBox } from './WritingBox.tsx';

/** Answers a thread. */
export function ReplyBox({
  root,
  urlKey,
  opened,
  onDone,
}: {
  root: Annotation;
  urlKey: string;
  /** the member has just asked for it; a draft that was left opens it, too */
  opened: boolean;
  /** sent, with what was cut to the limits, or closed */
  onDone: (cut: Cut[]) => void;
}) {
  const db = useDatabase();
  return (
    <WritingBox
      label={i18n.t('thread.replyTo')}
      send={i18n.t('thread.replySend')}
      place={replyPlace(root, urlKey)}
      opened={opened}
      write={(body) => replyTo(db, root.id, body)}
      onDone={onDone}
    />
  );
}
