import { BookOpen, SearchX } from 'lucide-preact';
import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Why there is nothing in the list. */
export function ShelfEmpty({ text }: { text: string }) {
  if (text.trim() === '') {
    return (
      <EmptyState icon={BookOpen} title={i18n.t('library.empty')}>
        <p>{i18n.t('library.emptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} title={i18n.t('search.nothing', [text.trim()])}>
      <p>{i18n.t('search.nothingHint')}</p>
    </EmptyState>
  );
}
