import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Space, spaceOf } from '../../lib/store/space.ts';

const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage(), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / 1e6));

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
