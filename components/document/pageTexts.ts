import { plainLines } from '../../lib/page/pdf/plainLines.ts';
import { type PdfView, pageElement } from './pdfView.ts';

/** The words of all pages, of those too that are not drawn. */
export interface PageTexts {
  /** resolves once every page was read; gives whether any says something */
  readonly read: Promise<boolean>;
  stop(): void;
}

const className = 'pageText';

/** As pdf.js reads a page for its own text layer: both have to say the same. */
const asTextLayer = { includeMarkedContent: true, disableNormalization: true };

/** Gives way to what the reader does. */
const pause = (): Promise<void> =>
  new Promise((resume) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resume(), { timeout: 200 });
    else setTimeout(resume);
  });

/**
 * Keeps the words of every page in its element, so that notes find theirs wherever they are: as plain text
 * that takes no room, which goes while the text layer of pdf.js is there and comes back with its going.
 */
export function keepPageTexts({ root, viewer, open: { pdf } }: PdfView): PageTexts {
  const texts = new Map<HTMLElement, readonly string[]>();
  let stopped = false;

  const settle = (page: HTMLElement) => {
    const plain = page.querySelector(`:scope > .${className}`);
    const isLaidOut = page.querySelector(':scope > .textLayer') !== null;
    if (isLaidOut) plain?.remove();
    else if (!plain) page.append(plainElement(texts.get(page) ?? []));
  };
  const observer = new MutationObserver((changes) => {
    for (const page of new Set(changes.map(({ target }) => target))) settle(page as HTMLElement);
  });

  const readPage = async (number: number): Promise<boolean> => {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent(asTextLayer);
    const element = pageElement(root, number);
    if (stopped || !element) return false;
    const lines = plainLines(items);
    texts.set(element, lines);
    settle(element);
    observer.observe(element, { childList: true });
    return lines.some((line) => line.trim() !== '');
  };

  const readAll = async (): Promise<boolean> => {
    await viewer.firstPagePromise;
    await viewer.pagesPromise;
    let says = false;
    for (let number = 1; number <= pdf.numPages && !stopped; number++) {
      // A page that cannot be read takes nothing from the others.
      says = (await readPage(number).catch(() => false)) || says;
      if (number % 8 === 0) await pause();
    }
    return says;
  };

  return {
    read: readAll(),
    stop() {
      stopped = true;
      observer.disconnect();
    },
  };
}

function plainElement(lines: readonly string[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.ariaHidden = 'true';
  lines.forEach((line, index) => {
    if (index > 0) element.append(document.createElement('br'));
    element.append(line);
  });
  return element;
}
