import MarkdownWorker from './markdown.worker.ts?worker';

/** What the worker is sent. */
export interface HtmlWanted {
  markdown: string;
  footnotes: string;
}

/**
 * How long a text may take to be read as Markdown, in milliseconds. Texts of the longest length take a second
 * or four; some that were made to hurt take minutes.
 */
const patience = 10_000;

/**
 * Reads Markdown in a worker, so that no text, however it is made, holds the page up.
 * @returns HTML that is not safe yet; null where the text took too long, is more than a page can show, or was
 *   broken off
 */
export function htmlOf(wanted: HtmlWanted, signal: AbortSignal): Promise<string | null> {
  const worker = new MarkdownWorker();
  return new Promise<string | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    setTimeout(resolve, patience, null);
    signal.addEventListener('abort', () => resolve(null));
    worker.postMessage(wanted);
  }).finally(() => worker.terminate());
}
