import { AArrowDown, AArrowUp, ExternalLink, Image } from 'lucide-preact';
import { i18n } from '#i18n';
import { askBackground } from '../../lib/hooks/background.ts';
import { useSetting } from '../../lib/hooks/setting.ts';
import { Button } from '../ui/Button.tsx';
import { nextSize, sizes } from './sizes.ts';

/** The pictures of a text, which are fetched only when asked for. */
export interface Pictures {
  shown: boolean;
  show: () => void;
}

/** On a narrow page the notes are below the words. */
function toNotes(): void {
  const notes = document.getElementById('reader-notes');
  notes?.scrollIntoView({ block: 'start' });
  notes?.focus({ preventScroll: true });
}

/** What can be done with a kept copy: go to the page itself, read it larger or smaller, fetch its pictures. */
export function ReaderTools({
  url,
  text,
  notes,
}: {
  url: string;
  /** null where none was kept; its pictures are null where it has none */
  text: { pictures: Pictures | null } | null;
  /** how many there are */
  notes: number;
}) {
  return (
    <div class="reader-tools" role="toolbar" aria-label={i18n.t('reader.tools')}>
      {/^https?:/i.test(url) ? (
        <a
          class="cp-button"
          href={url}
          rel="noreferrer"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void askBackground('page.open', { url, annotationId: null });
          }}
        >
          <ExternalLink class="cp-icon" size={14} />
          {i18n.t('reader.openPage')}
        </a>
      ) : null}
      {text?.pictures ? <PicturesButton {...text.pictures} /> : null}
      {text ? <SizeButtons /> : null}
      <Button class="reader-to-notes" onClick={toNotes}>
        {i18n.t('reader.notes', notes)}
      </Button>
    </div>
  );
}

function PicturesButton({ shown, show }: Pictures) {
  return (
    <Button
      aria-pressed={shown}
      title={i18n.t('reader.picturesHint')}
      disabled={shown}
      onClick={show}
    >
      <Image class="cp-icon" size={14} />
      {i18n.t(shown ? 'reader.picturesShown' : 'reader.pictures')}
    </Button>
  );
}

function SizeButtons() {
  const [size, setSize] = useSetting('readerSize');
  const step = (by: 1 | -1) => size !== null && setSize(nextSize(size, by));
  return (
    <span class="reader-sizes">
      <Button
        aria-label={i18n.t('reader.smaller')}
        title={i18n.t('reader.smaller')}
        disabled={size === null || size <= sizes[0]}
        onClick={() => step(-1)}
      >
        <AArrowDown class="cp-icon" size={16} />
      </Button>
      <Button
        aria-label={i18n.t('reader.larger')}
        title={i18n.t('reader.larger')}
        disabled={size === null || size >= sizes[sizes.length - 1]!}
        onClick={() => step(1)}
      >
        <AArrowUp class="cp-icon" size={16} />
      </Button>
    </span>
  );
}
