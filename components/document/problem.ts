/** Why a document is not shown. */
export type Problem =
  /** the viewer was opened without an address, or with one that is none */
  | { code: 'noAddress' }
  /** a file of this computer, which browsers keep from extensions */
  | { code: 'localFile' }
  /** nothing answered, or the browser does not let us see what did */
  | { code: 'unreachable' }
  /** the server answered with an error */
  | { code: 'status'; status: number }
  | { code: 'notPdf' }
  /** a file without anything in it */
  | { code: 'empty' }
  /** a PDF that cannot be read, in the words of pdf.js */
  | { code: 'damaged'; message: string };
