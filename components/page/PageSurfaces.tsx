import { browser } from 'wxt/browser';
import { Card } from './Card.tsx';
import { Composer } from './Composer.tsx';
import { useAnnotator } from './context.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { Toast } from './Toast.tsx';

/** Everything of ours that stands in a page. */
export function PageSurfaces() {
  const { surface } = useAnnotator();
  return (
    <div class="cp-page" dir={browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}>
      <OpenSurface key={surface.value.state} />
      <Toast />
    </div>
  );
}

function OpenSurface() {
  const { surface } = useAnnotator();
  const open = surface.value;
  switch (open.state) {
    case 'bar':
      return <SelectionBar range={open.range} takesFocus={open.takesFocus} />;
    case 'composer':
      return <Composer key={open.composition.peek().draftId} composition={open.composition} />;
    case 'card':
      return <Card key={open.ids.join()} ids={open.ids} />;
    case 'none':
      return null;
  }
}
