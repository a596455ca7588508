import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import './tabs.css';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
}

/** One of a few views: WAI-ARIA tabs with automatic activation; arrows, Home and End change the view. */
export function Tabs<Name extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  tabs: readonly Tab<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
  /** the chosen view */
  children: ComponentChildren;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ name }) => name === chosen);

  const go = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(list.current!).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: rtl ? at - 1 : at + 1,
      ArrowLeft: rtl ? at + 1 : at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = (to + tabs.length) % tabs.length;
    onChoose(tabs[place]!.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };

  return (
    <>
      <div class="cp-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={go}>
        {tabs.map(({ name, label: text }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-view`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            <bdi>{text}</bdi>
          </button>
        ))}
      </div>
      <div class="cp-view" role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}
