import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** A small label. `on` marks it as chosen. */
export function Chip({ on = false, children }: { on?: boolean; children: ComponentChildren }) {
  return <span class={on ? 'cp-chip cp-chip-on' : 'cp-chip'}>{children}</span>;
}

/** A chosen word with a button that takes it away. */
export function RemovableChip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <Chip on>
      <bdi>{text}</bdi>
      <button
        type="button"
        class="cp-chip-remove"
        aria-label={i18n.t('ui.remove', [text])}
        onClick={onRemove}
      >
        <X class="cp-icon" size={12} />
      </button>
    </Chip>
  );
}
