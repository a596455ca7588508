import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shownKey, spokenKey } from './toolKey.ts';
import { type Tool, tools } from './tools.ts';

/** The ways to shape a text: a toolbar by the WAI-ARIA pattern, one stop of Tab, moved through by arrows. */
export function Toolbar({ of, onUse }: { of: string; onUse: (tool: Tool) => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);

  const go = (event: KeyboardEvent) => {
    const step = getComputedStyle(bar.current!).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: at + step,
      ArrowLeft: at - step,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = (to + tools.length) % tools.length;
    setAt(place);
    bar.current?.querySelectorAll('button')[place]?.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      class="cp-tools"
      aria-label={i18n.t('editor.tools')}
      aria-controls={of}
      onKeyDown={go}
    >
      {tools.map((tool, place) => {
        const { name, icon: Icon } = tool;
        const called = i18n.t(`editor.${name}`);
        return (
          <button
            key={name}
            type="button"
            class="cp-icon-button"
            tabIndex={place === at ? 0 : -1}
            aria-label={called}
            aria-keyshortcuts={spokenKey(tool)}
            title={`${called} (${shownKey(tool)})`}
            // A press must not take the focus from the text, whose selection it is about.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setAt(place)}
            onClick={() => onUse(tool)}
          >
            <Icon class="cp-icon" size={14} />
          </button>
        );
      })}
    </div>
  );
}
