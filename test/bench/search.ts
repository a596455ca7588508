import type { BenchContext, Report } from './report.ts';
import { type Corpus, fileCorpus, madeCorpus } from './search/corpus.ts';
import { measure } from './search/measure.ts';

/** The worst of some ratios is the one that counts. */
const worst = (reports: readonly Record<string, number>[], name: string): number =>
  Math.max(...reports.map((ratios) => ratios[name]!));

/**
 * Search over 50,000 short and 10,000 long items, or those of a file, in Chromium: ours as the extension has it,
 * its hits read from the store with their passages, and its peers, which give ids: one MiniSearch index, Orama
 * and FlexSearch, all kept in IndexedDB.
 */
export async function search({ executablePath, corpus }: BenchContext): Promise<Report> {
  const corpora: (() => Corpus | Promise<Corpus>)[] = corpus
    ? [() => fileCorpus(corpus)]
    : [() => madeCorpus(50_000, 60), () => madeCorpus(10_000, 800)];
  const figures: Record<string, number> = {};
  const ratios: Record<string, number>[] = [];
  const names: string[] = [];
  for (const make of corpora) {
    const made = await make();
    const report = await measure(executablePath, made);
    names.push(made.name);
    ratios.push(report.ratios);
    for (const [name, figure] of Object.entries(report.figures)) {
      figures[`${made.name}: ${name}`] = figure;
    }
  }
  return {
    on: `${names.join(', and ')}, in Chromium; of the ratios the worse`,
    ratios: Object.fromEntries(Object.keys(ratios[0]!).map((name) => [name, worst(ratios, name)])),
    figures,
  };
}
