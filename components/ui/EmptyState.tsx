import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** What stands where nothing is yet: why, and what would bring something here. */
export function EmptyState({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="cp-empty">
      <Icon class="cp-icon" size={22} strokeWidth={1.5} />
      <p class="cp-title">{title}</p>
      {children}
    </div>
  );
}
