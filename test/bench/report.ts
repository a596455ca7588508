/** Where a bench runs, and on what. */
export interface BenchContext {
  /** the Chromium to measure in */
  executablePath: string;
  /** a folder of saved pages, one folder each with its `source.html`; null for pages of our own making */
  pages: string | null;
  /** a file of items to search, as JSON lines; null for items of our own making */
  corpus: string | null;
}

/** What one run of a bench found. */
export interface Report {
  /** what was measured on, in a few words */
  on: string;
  /** ours to the peer's in the same run, the peer in the name */
  ratios: Record<string, number>;
  /** the unit stands in the name */
  figures: Record<string, number>;
}

export type Bench = (context: BenchContext) => Promise<Report>;
