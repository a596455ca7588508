import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Space, spaceOf } from '../../lib/store/space.ts';
import { megabytes } from '../ui/megabytes.ts';

/** How much the library takes on this device, and whether the browser may clear it. */
export function SpaceLine() {
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    void spaceOf().then(setSpace);
  }, []);
  if (!space) return null;
  const used = megabytes(space.used);
  return (
    <p class="cp-hint">
      {i18n.t(space.persisted ? 'options.space' : 'options.spaceLoose', [used])}
    </p>
  );
}
