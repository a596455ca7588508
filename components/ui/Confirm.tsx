import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/**
 * A question in place, before something that cannot be taken back. The safe answer has the focus,
 * and Escape gives it.
 */
export function Confirm({
  question,
  yes,
  onYes,
  onNo,
  children,
}: {
  question: string;
  /** what the button that goes on says: the deed, not "OK" */
  yes: string;
  onYes: () => void;
  onNo: () => void;
  children?: ComponentChildren;
}) {
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div
      class="cp-notice cp-notice-warn cp-confirm"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p id={id} class="cp-title">
        {question}
      </p>
      {children}
      <div class="cp-row">
        <button type="button" class="cp-button cp-button-danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="cp-button" ref={no} onClick={onNo}>
          {i18n.t('ui.cancel')}
        </button>
      </div>
    </div>
  );
}
