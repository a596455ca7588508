import { fail, ok, type Result } from '../../lib/model/result.ts';
import { fingerprintOf, isPdf } from '../../lib/page/pdf/fingerprint.ts';
import { type PDFDocumentProxy, pdfjs, safely } from './pdfjs.ts';
import type { Problem } from './problem.ts';

/** A document that can be shown. */
export interface OpenDocument {
  pdf: PDFDocumentProxy;
  /** SHA-256 of its bytes, in hex */
  fingerprint: string;
  /** where it is */
  url: string;
}

/** Asks for a document's password. @param wrong the last one was not the right one */
export type AskPassword = (wrong: boolean) => Promise<string>;

/** Opens a PDF. Its bytes are given away: they cannot be used afterwards. */
export async function openDocument(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<Result<OpenDocument, Problem>> {
  if (bytes.length === 0) return fail({ code: 'empty' });
  if (!isPdf(bytes)) return fail({ code: 'notPdf' });
  const fingerprint = await fingerprintOf(bytes);
  const task = pdfjs.getDocument({ ...safely(), data: bytes });
  signal.addEventListener('abort', () => void task.destroy());
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void askPassword(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD).then(answer);
  };
  try {
    return ok({ pdf: await task.promise, fingerprint, url });
  } catch (error) {
    if (signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: 'damaged', message });
  }
}
