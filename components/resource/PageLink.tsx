import type { ComponentChildren } from 'preact';
import { askBackground } from '../../lib/hooks/background.ts';
import './resource.css';

/** A link to a page of the library, with what there is to say of it below. It is brought to the front where a tab shows it. */
export function PageLink({
  url,
  title,
  children,
}: {
  url: string;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <a
      class="resource-link"
      href={url}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void askBackground('page.open', { url, annotationId: null });
      }}
    >
      <span class="cp-title" dir="auto">
        {title || url}
      </span>
      {children}
    </a>
  );
}
