import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { fetchFile, mayFetch, type Progress, siteOf } from './fetchFile.ts';
import { type AskPassword, type OpenDocument, openDocument } from './openDocument.ts';
import type { Problem } from './problem.ts';

/** How far a document is on its way to being shown. */
export type DocumentState =
  | { state: 'loading'; progress: Progress | null }
  /** its site has to be allowed first: `allow` is to be called right in a click */
  | { state: 'notAllowed'; host: string; allow: () => void }
  | { state: 'locked'; wrong: boolean; unlock: (password: string) => void }
  | { state: 'failed'; problem: Problem; retry: () => void }
  | { state: 'open'; document: OpenDocument };

/** The address of a document that can be fetched, or why it cannot. */
function fetchable(file: string | null): URL | Problem {
  if (file === null || !URL.canParse(file)) return { code: 'noAddress' };
  const url = new URL(file);
  if (url.protocol === 'file:') return { code: 'localFile' };
  return /^https?:$/.test(url.protocol) ? url : { code: 'noAddress' };
}

/** Fetches and opens the document at an address. */
export function useDocument(file: string | null): DocumentState {
  const [state, setState] = useState<DocumentState>({ state: 'loading', progress: null });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const life = new AbortController();
    const retry = () => setAttempt((before) => before + 1);
    const tell = (next: DocumentState) => {
      if (!life.signal.aborted) setState(next);
    };
    const askPassword: AskPassword = (wrong) =>
      new Promise((unlock) => tell({ state: 'locked', wrong, unlock }));

    const show = async (url: URL) => {
      tell({ state: 'loading', progress: null });
      const { signal } = life;
      const onProgress = (progress: Progress) => tell({ state: 'loading', progress });
      const fetched = await fetchFile(url, onProgress, signal);
      if (!fetched.ok) {
        if (fetched.error.code !== 'unreachable' || (await mayFetch(url))) {
          return tell({ state: 'failed', problem: fetched.error, retry });
        }
        const allow = () =>
          void browser.permissions.request({ origins: [siteOf(url)] }).then(retry, retry);
        return tell({ state: 'notAllowed', host: url.host, allow });
      }
      const opened = await openDocument(url.href, fetched.value, askPassword, signal);
      tell(
        opened.ok
          ? { state: 'open', document: opened.value }
          : { state: 'failed', problem: opened.error, retry },
      );
    };

    const url = fetchable(file);
    if (url instanceof URL) {
      show(url).catch((error: unknown) =>
        tell({ state: 'failed', problem: { code: 'damaged', message: String(error) }, retry }),
      );
    } else tell({ state: 'failed', problem: url, retry });
    return () => life.abort();
  }, [file, attempt]);

  return state;
}
