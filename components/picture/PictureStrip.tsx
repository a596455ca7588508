import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAction } from '../../lib/hooks/action.ts';
import { useDatabase } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import type { WriteFailure } from '../../lib/model/failure.ts';
import {
  type PagePicture,
  picturesAt,
  removePicture,
  restorePicture,
} from '../../lib/store/picture.ts';
import { FailureNotice } from '../failure/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { PictureThumb } from './PictureThumb.tsx';
import './picture.css';

/** How long a deleted picture can be taken back. Milliseconds. */
const patience = 10_000;

/** The pictures of a page, small; each opens large. Nothing where there are none. */
export function PictureStrip({ urlKey }: { urlKey: string }) {
  const db = useDatabase();
  const pictures = useLive<PagePicture[]>(() => picturesAt(db, urlKey), [db, urlKey], []);
  const [shown, setShown] = useState<PagePicture | null>(null);
  const [removed, setRemoved] = useState<PagePicture | null>(null);
  const { state, run } = useAction<WriteFailure>();
  const heading = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(setRemoved, patience, null);
    return () => clearTimeout(timer);
  }, [removed]);

  const remove = async (picture: PagePicture) => {
    await removePicture(db, picture.id);
    setShown(null);
    setRemoved(picture);
  };
  const undo = (picture: PagePicture) =>
    run(
      () => restorePicture(db, picture),
      () => {
        setRemoved(null);
        heading.current?.focus();
      },
    );

  if (pictures.length === 0 && !removed) return null;
  return (
    <section class="pictures" aria-label={i18n.t('picture.list')}>
      <p class="cp-row">
        <span ref={heading} class="cp-title" tabIndex={-1}>
          {i18n.t('picture.list')}
        </span>
        <span class="cp-meta">{i18n.t('picture.here')}</span>
      </p>
      <ul class="pictures-row">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <PictureThumb picture={picture} onOpen={() => setShown(picture)} />
          </li>
        ))}
      </ul>
      <div role="status">{removed ? <Removed onUndo={() => void undo(removed)} /> : null}</div>
      <FailureNotice state={state} />
      {shown ? (
        <PictureDialog
          picture={shown}
          onClose={() => setShown(null)}
          onRemove={() => void remove(shown)}
        />
      ) : null}
    </section>
  );
}

/** Says that a picture is deleted. What had the focus is gone, so the way back gets it. */
function Removed({ onUndo }: { onUndo: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={line} class="cp-row pictures-removed">
      <span class="cp-grow">{i18n.t('picture.removed')}</span>
      <Button look="ghost" onClick={onUndo}>
        {i18n.t('picture.undo')}
      </Button>
    </div>
  );
}
