import { Ellipsis, Search } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type NoteKind, noteKinds } from '../../lib/model/annotation.ts';
import { begin } from './composition.ts';
import { useAnnotator } from './context.ts';
import { toNeighbour } from './toNeighbour.ts';
import { atEndOfWords, usePlaced } from './usePlaced.ts';

const first: readonly NoteKind[] = ['highlight', 'tip', 'question', 'story'];
const rest = noteKinds.filter((kind) => !first.includes(kind));

/**
 * What can be kept of the selected words, beside them: a toolbar by the WAI-ARIA Authoring Practices.
 * It leaves the selection as it is until a kind is chosen.
 */
export function SelectionBar({ range, takesFocus }: { range: Range; takesFocus: boolean }) {
  const annotator = useAnnotator();
  const place = useMemo(() => atEndOfWords(range), [range]);
  const bar = usePlaced(place, 'bottom');
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [takesFocus, bar]);
  useEffect(() => {
    if (all) bar.current?.querySelectorAll('button')[first.length]?.focus({ preventScroll: true });
  }, [all, bar]);

  const choose = (kind: NoteKind) => {
    if (kind !== 'highlight') return annotator.write(begin(annotator.page, range, kind));
    annotator.close();
    document.getSelection()?.removeAllRanges();
    void annotator.writing.highlight(range);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') annotator.close();
    else toNeighbour(event, bar.current);
  };

  return (
    // A press would take the selection away before the choice is made.
    <div
      ref={bar}
      class="cp-floating cp-bar"
      role="toolbar"
      aria-label={i18n.t('page.bar')}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {(all ? [...first, ...rest] : first).map((kind, index) => (
        <button
          key={kind}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          class={`cp-bar-button cp-kind-${kind}`}
          onClick={() => choose(kind)}
        >
          {i18n.t(`kind.${kind}`)}
        </button>
      ))}
      {all ? null : (
        <button
          type="button"
          tabIndex={-1}
          class="cp-bar-button"
          aria-label={i18n.t('page.know')}
          title={i18n.t('page.know')}
          onClick={() => annotator.know(range)}
        >
          <Search class="cp-icon" size={15} />
        </button>
      )}
      {all ? null : (
        <button
          type="button"
          tabIndex={-1}
          class="cp-bar-button"
          aria-label={i18n.t('page.moreKinds')}
          aria-expanded="false"
          onClick={() => setAll(true)}
        >
          <Ellipsis class="cp-icon" size={15} />
        </button>
      )}
    </div>
  );
}
