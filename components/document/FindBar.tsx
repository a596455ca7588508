import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { PdfView } from './pdfView.ts';
import { type Found, useFind } from './useFind.ts';

const foundText = ({ state, current, total }: Found): string => {
  if (state === 'notFound') return i18n.t('viewer.findNone');
  return total > 0 ? i18n.t('viewer.findCount', [current, total]) : i18n.t('viewer.finding');
};

/** Search within the document. Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar({ view, onClose }: { view: PdfView; onClose: () => void }) {
  const { query, everywhere, found, search, go, highlight, close } = useFind(view);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    return close;
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || event.isComposing || event.target !== input.current) return;
    event.preventDefault();
    go(event.shiftKey);
  };

  return (
    <search class="viewer-find" onKeyDown={onKeyDown}>
      <input
        ref={input}
        class="cp-input"
        type="search"
        dir="auto"
        aria-label={i18n.t('viewer.find')}
        placeholder={i18n.t('viewer.find')}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <IconButton icon={ChevronUp} name={i18n.t('viewer.findBefore')} onClick={() => go(true)} />
      <IconButton icon={ChevronDown} name={i18n.t('viewer.findNext')} onClick={() => go(false)} />
      <Checkbox label={i18n.t('viewer.findAll')} checked={everywhere} onChecked={highlight} />
      <span class="viewer-found" role="status">
        {found ? foundText(found) : ''}
      </span>
      <IconButton icon={X} name={i18n.t('viewer.findClose')} onClick={onClose} />
    </search>
  );
}
