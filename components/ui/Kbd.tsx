import type { ComponentChildren } from 'preact';

/** A key to press. Screen readers hear of keys from the control itself (`aria-keyshortcuts`). */
export function Kbd({ children }: { children: ComponentChildren }) {
  return (
    <span aria-hidden="true">
      <kbd class="cp-kbd">{children}</kbd>
    </span>
  );
}
