import { i18n } from '#i18n';
import type { Stretch } from '../../lib/model/mergeTexts.ts';
import { aroundCollisions } from './aroundCollisions.ts';

/** One side of a conflict: the words that collide marked, and of what is long between them the ends. */
export function Side({
  name,
  stretches,
  side,
}: {
  name: string;
  stretches: readonly Stretch[];
  side: 'mine' | 'theirs';
}) {
  return (
    <div class="conflict-side">
      <p class="cp-label">{name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by the keyboard too */}
      <section class="conflict-text" aria-label={name} tabIndex={0} dir="auto">
        {aroundCollisions(stretches).map((stretch, index) => {
          if (stretch.type === 'settled') return stretch.text;
          return stretch[side].trim() === '' ? (
            <span key={index} class="conflict-none">
              {i18n.t('conflict.takenOut')}
            </span>
          ) : (
            <mark key={index} class="cp-mark">
              {stretch[side]}
            </mark>
          );
        })}
      </section>
    </div>
  );
}
