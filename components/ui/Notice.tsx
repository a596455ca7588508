import { CircleAlert, Info, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert };

/**
 * Something the member should know: what happened, what was kept, what to do.
 * `info` and `warn` are announced when there is time, an `error` at once.
 */
export function Notice({
  tone = 'info',
  children,
}: {
  tone?: 'info' | 'warn' | 'error';
  children: ComponentChildren;
}) {
  const Icon = icons[tone];
  return (
    <div class={`cp-notice cp-notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon class="cp-icon" size={15} />
      <div class="cp-grow">{children}</div>
    </div>
  );
}
