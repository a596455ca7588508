import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { EmptyState } from '../ui/EmptyState.tsx';
import './library.css';

/** Where an address of the library leads to nothing: why, and the way back. */
export function Nothing({
  icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <main class="library-nothing">
      <h1 class="cp-unseen">{i18n.t('library.title')}</h1>
      <EmptyState icon={icon} title={title}>
        <p>{children}</p>
        <a href="#/">{i18n.t('library.back')}</a>
      </EmptyState>
    </main>
  );
}
