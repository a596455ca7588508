import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { browser } from 'wxt/browser';

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
export {
  EventBus,
  FindState,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
/**
 * What `pdfjs-dist` gives, with everything it needs at run time in the extension itself. The viewer takes
 * the library from the global that this leaves, so the library is imported first.
 */
export { pdfjs };

pdfjs.GlobalWorkerOptions.workerSrc = workerSrc;

/** A folder that the build copies out of `pdfjs-dist`: see `wxt.config.ts`. */
const folder = (name: string): string => `${browser.runtime.getURL('/')}pdfjs/${name}/`;

/** Code of a document is never run, and nothing is fetched from elsewhere. */
export const safely = () => ({
  isEvalSupported: false,
  enableXfa: false,
  stopAtErrors: false,
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  iccUrl: folder('iccs'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
});
