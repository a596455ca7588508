import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
}

interface TabListProps<Name extends string> {
  label: string;
  tabs: readonly Tab<Name>[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/**
 * The tabs of a few views, by WAI-ARIA with automatic activation; arrows, Home and End change the view.
 * @param id of the tabs: the panel's is `<id>-view`, and it is labelled by `<id>-<chosen>`
 */
export function TabList<Name extends string>({
  id,
  label,
  tabs,
  chosen,
  onChoose,
}: TabListProps<Name> & { id: string }) {
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
  );
}

/** One of a few views, under the tabs that change it. */
export function Tabs<Name extends string>({
  children,
  ...list
}: TabListProps<Name> & {
  /** the chosen view */
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <>
      <TabList {...list} id={id} />
      <div
        class="cp-view"
        role="tabpanel"
        id={`${id}-view`}
        aria-labelledby={`${id}-${list.chosen}`}
      >
        {children}
      </div>
    </>
  );
}
