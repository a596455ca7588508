import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * One option of a list that a combobox steers: the focus stays in the combobox, which names the
 * active option by `aria-activedescendant`. The active one is scrolled into sight.
 */
export function Option({
  id,
  active,
  onChoose,
  children,
  class: more = '',
}: {
  id: string;
  active: boolean;
  onChoose: (event: MouseEvent) => void;
  children: ComponentChildren;
  class?: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and takes the keys
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      class={`cp-option ${more}`}
      aria-selected={active}
      // A press must not take the focus from the combobox.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
