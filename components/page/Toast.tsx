import { X } from 'lucide-preact';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useAnnotator } from './context.ts';

/** The notice at the edge of the page. The place that announces it is there before it speaks. */
export function Toast() {
  const { notices } = useAnnotator();
  const notice = notices.current.value;
  return (
    <div class="cp-toast-place">
      <div role="status">{notice?.tone === 'info' ? <ToastBox /> : null}</div>
      <div role="alert">{notice?.tone === 'error' ? <ToastBox /> : null}</div>
    </div>
  );
}

function ToastBox() {
  const { notices } = useAnnotator();
  const notice = notices.current.value;
  if (!notice) return null;
  const { tone, text, actions } = notice;
  return (
    <div class={`cp-toast cp-toast-${tone}`}>
      <p class="cp-grow">{text}</p>
      {actions.map(({ label, run }) => (
        <Button
          key={label}
          look="ghost"
          onClick={() => {
            notices.close();
            run();
          }}
        >
          {label}
        </Button>
      ))}
      <IconButton icon={X} name={i18n.t('page.close')} onClick={notices.close} />
    </div>
  );
}
