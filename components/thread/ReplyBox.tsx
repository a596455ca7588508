import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Cut } from '../../lib/model/cut.ts';
import { replyTo } from '../../lib/store/annotation.ts';
import { draftById } from '../../lib/store/draft.ts';
import { Button } from '../ui/Button.tsx';
import { CutNotice } from './CutNotice.tsx';
import { replyPlace } from './draftPlace.ts';
import { WritingBox } from './WritingBox.tsx';

/** Answers a thread. A draft that was left opens the box again. */
export function ReplyBox({ root, urlKey }: { root: Annotation; urlKey: string }) {
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState<Cut[]>([]);
  const db = useDatabase();
  const place = replyPlace(root, urlKey);
  const unfinished = useLive(async () => !!(await draftById(db, place.id)), [db, place.id], false);

  if (open || unfinished) {
    return (
      <WritingBox
        label={i18n.t('thread.replyTo')}
        send={i18n.t('thread.replySend')}
        place={place}
        opened={open}
        write={(body) => replyTo(db, root.id, body)}
        onDone={(found) => {
          setOpen(false);
          setCut(found);
        }}
      />
    );
  }
  return (
    <>
      <CutNotice cut={cut} />
      <div>
        <Button
          look="ghost"
          class="thread-reply-button"
          aria-keyshortcuts="r"
          onClick={() => setOpen(true)}
        >
          {i18n.t('thread.reply')}
        </Button>
      </div>
    </>
  );
}
