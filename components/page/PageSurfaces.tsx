import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { MentionedProvider } from '../mention/mentioned.ts';
import { Card } from './Card.tsx';
import { Composer } from './Composer.tsx';
import { useAnnotator } from './context.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { Toast } from './Toast.tsx';

/** Everything of ours that stands in a page. */
export function PageSurfaces() {
  const { surface, notes } = useAnnotator();
  const mentioned = notes.view.value?.mentioned;
  const members = useMemo(() => new Map(mentioned?.map((one) => [one.id, one])), [mentioned]);
  return (
    <div
      class="cp-ground cp-page"
      dir={browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
    >
      <MentionedProvider value={members}>
        <OpenSurface key={surface.value.state} />
      </MentionedProvider>
      <Announcement />
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

/** For those who do not see the bar come: where it is. The place that announces is there before it speaks. */
function Announcement() {
  const { surface } = useAnnotator();
  const open = surface.value;
  return (
    <p class="cp-unseen" role="status">
      {open.state === 'bar' && !open.takesFocus ? i18n.t('page.keyboard') : ''}
    </p>
  );
}
