import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PictureStrip } from '../../components/picture/PictureStrip.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { cropView } from '../../lib/messaging/cropAddress.ts';
import { CropForm } from './CropForm.tsx';
import { closeTab } from './closeTab.ts';
import { useView } from './useView.ts';

/** Cuts a picture out of what a tab showed, and keeps it with the page. */
export function CropPage() {
  const opened = useView(cropView(location.search));
  const [kept, setKept] = useState(false);
  useEffect(() => {
    document.title = i18n.t('picture.crop');
  }, []);

  return (
    <main class="crop">
      <h1 class="crop-title">{i18n.t('picture.crop')}</h1>
      {opened.state === 'loading' ? <p role="status">{i18n.t('picture.loading')}</p> : null}
      {opened.state === 'missing' ? <Notice>{i18n.t('picture.missing')}</Notice> : null}
      {opened.state === 'broken' ? <Notice tone="error">{i18n.t('picture.broken')}</Notice> : null}
      {opened.state === 'open' && !kept ? (
        <CropForm view={opened.view} image={opened.image} onKept={() => setKept(true)} />
      ) : null}
      {opened.state === 'open' && kept ? <Kept urlKey={opened.view.urlKey} /> : null}
    </main>
  );
}

/** What came of it, and the way back. */
function Kept({ urlKey }: { urlKey: string }) {
  const back = (place: HTMLDivElement | null) => place?.querySelector('button')?.focus();
  return (
    <>
      <Notice>{i18n.t('picture.kept')}</Notice>
      <PictureStrip urlKey={urlKey} />
      <div ref={back}>
        <Button look="primary" onClick={() => void closeTab()}>
          {i18n.t('picture.back')}
        </Button>
      </div>
    </>
  );
}
