import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DocumentScreen } from '../../components/document/DocumentScreen.tsx';
import { DocumentView } from '../../components/document/DocumentView.tsx';
import { readMetadata } from '../../components/document/documentClip.ts';
import type { DocumentName } from '../../components/document/documentPage.ts';
import type { OpenDocument } from '../../components/document/openDocument.ts';
import { useDocument } from '../../components/document/useDocument.ts';
import { showPanel } from '../../lib/hooks/panel.ts';
import { documentIn } from '../../lib/messaging/viewerAddress.ts';
import { fileName } from '../../lib/page/pdf/fileName.ts';
import { showClip } from '../background/showClip.ts';
import { annotate } from './annotate.ts';

const file = documentIn(location.href);

/** The address can be shown by the browser itself. */
const canShow = /^(?:https?|file):/i.test(file ?? '');
const showOriginal = () => location.assign(file ?? '');

/** Our own viewer of PDFs, as a page with notes. */
export function Viewer() {
  const state = useDocument(file);
  const open = state.state === 'open' ? state.document : null;
  const name = useName(open);
  const tabId = useTabId();

  useEffect(() => {
    document.title = name?.title ?? fileName(file ?? '');
  }, [name]);

  if (state.state !== 'open') {
    return <DocumentScreen state={state} onOriginal={canShow ? showOriginal : null} />;
  }
  if (!name) {
    return <DocumentScreen state={{ state: 'loading', progress: null }} onOriginal={null} />;
  }
  const actions = {
    onClip: () => void showClip(tabId),
    onPanel: () => void showPanel(tabId),
    onOriginal: showOriginal,
  };
  return (
    <DocumentView
      open={state.document}
      name={name}
      actions={actions}
      annotate={(view) => annotate(view, name)}
    />
  );
}

function useName(open: OpenDocument | null): DocumentName | null {
  const [name, setName] = useState<DocumentName | null>(null);
  useEffect(() => {
    if (!open) return;
    readMetadata(open).then(setName, () =>
      setName({ title: fileName(open.url) || open.url, language: null }),
    );
  }, [open]);
  return name;
}

/** Known before anything is clicked: to open the panel takes the click itself. */
function useTabId(): number {
  const [id, setId] = useState(-1);
  useEffect(() => void browser.tabs.getCurrent().then((tab) => setId(tab?.id ?? -1)), []);
  return id;
}
