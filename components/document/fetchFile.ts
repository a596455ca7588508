import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Problem } from './problem.ts';

/** How much of a file has come, in bytes; `total` is null where the server does not tell. */
export interface Progress {
  loaded: number;
  total: number | null;
}

/** Whether the member has to be asked before a file may be fetched from its site. */
export async function mayFetch(url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [siteOf(url)] });
}

/** The pattern by which browsers ask for a site. */
export const siteOf = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

const sizeOf = (response: Response): number | null => {
  const told = Number(response.headers.get('content-length'));
  // The length of what was packed says nothing about what comes out of it.
  return told > 0 && !response.headers.has('content-encoding') ? told : null;
};

/**
 * Fetches a file as the browser would, with the member's session at its site.
 * @param onProgress called as it comes
 */
export async function fetchFile(
  url: URL,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  try {
    const response = await fetch(url, { credentials: 'include', signal });
    if (!response.ok) return fail({ code: 'status', status: response.status });
    const total = sizeOf(response);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let loaded = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      loaded += part.value.byteLength;
      onProgress({ loaded, total });
    }
    return ok(new Uint8Array(await new Blob(parts).arrayBuffer()));
  } catch (error) {
    if (signal.aborted) throw error;
    return fail({ code: 'unreachable' });
  }
}
