import { PanelRight, X } from 'lucide-preact';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { AnnotationId } from '../../lib/model/id.ts';
import { threads } from '../../lib/model/thread.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CardThread } from './CardThread.tsx';
import { useAnnotator } from './context.ts';
import { atWords, usePlaced } from './usePlaced.ts';

/** The notes on some words, with their replies, beside the words. */
export function Card({ ids }: { ids: readonly AnnotationId[] }) {
  const annotator = useAnnotator();
  const { notes } = annotator;
  const shown = threads(notes.view.value?.annotations ?? []).filter(({ root }) =>
    ids.includes(root.id),
  );
  const first = shown[0]?.root.id;
  const range = first === undefined ? null : notes.rangeOf(first);
  const place = useMemo(() => range && atWords(range), [range]);
  const card = usePlaced(place, 'bottom-start');
  useEffect(() => card.current?.focus({ preventScroll: true }), [card]);
  useEffect(() => {
    if (first === undefined) annotator.close();
  }, [annotator, first]);
  if (first === undefined) return null;

  return (
    <div
      ref={card}
      class={place ? 'cp-floating cp-notes' : 'cp-floating cp-notes cp-cornered'}
      role="dialog"
      tabIndex={-1}
      aria-label={i18n.t('page.cardCount', shown.length)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') annotator.close();
      }}
    >
      <div class="cp-notes-body">
        {shown.map((thread) => (
          <CardThread key={thread.root.id} thread={thread} />
        ))}
      </div>
      <div class="cp-notes-foot">
        <Button look="ghost" onClick={() => annotator.openPanel(first)}>
          <PanelRight class="cp-icon cp-mirrored" size={14} />
          {i18n.t('page.openPanel')}
        </Button>
        <IconButton icon={X} name={i18n.t('page.close')} onClick={annotator.close} />
      </div>
    </div>
  );
}
