import type { LucideIcon } from 'lucide-preact';

/** A quiet button that shows a picture; `name` is read out and shown on hover. */
export function IconButton({
  icon: Icon,
  name,
  onClick,
}: {
  icon: LucideIcon;
  name: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="cp-icon-button" aria-label={name} title={name} onClick={onClick}>
      <Icon class="cp-icon" size={14} />
    </button>
  );
}
