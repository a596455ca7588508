import { Minus, Plus } from 'lucide-preact';
import { i18n } from '#i18n';
import { IconButton } from '../ui/IconButton.tsx';
import type { PdfView } from './pdfView.ts';
import type { Reading } from './useView.ts';

const scales = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
const percent = (scale: number): string => `${Math.round(scale * 100)}%`;

/** How large the pages are: by steps, by percents, or by the window. */
export function ZoomField({ view, reading }: { view: PdfView; reading: Reading }) {
  const { viewer } = view;
  const { scale, fit } = reading;
  const chosen = fit ?? String(scale);
  const isListed = fit !== null || scales.includes(scale);
  return (
    <div class="viewer-zoom">
      <IconButton
        icon={Minus}
        name={i18n.t('viewer.zoomOut')}
        onClick={() => viewer.updateScale({ steps: -1 })}
      />
      <select
        class="cp-input"
        aria-label={i18n.t('viewer.zoom')}
        value={chosen}
        onChange={(event) => {
          viewer.currentScaleValue = event.currentTarget.value;
        }}
      >
        <option value="auto">{i18n.t('viewer.zoomAuto')}</option>
        <option value="page-width">{i18n.t('viewer.zoomWidth')}</option>
        <option value="page-fit">{i18n.t('viewer.zoomPage')}</option>
        {isListed ? null : <option value={chosen}>{percent(scale)}</option>}
        {scales.map((one) => (
          <option key={one} value={String(one)}>
            {percent(one)}
          </option>
        ))}
      </select>
      <IconButton
        icon={Plus}
        name={i18n.t('viewer.zoomIn')}
        onClick={() => viewer.updateScale({ steps: 1 })}
      />
    </div>
  );
}
