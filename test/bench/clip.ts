import type { Reader, Scores } from './clip/inPage.ts';
import { longPage, ownPages, type SavedPage, savedPages } from './clip/pages.ts';
import { SavedBrowser } from './clip/saved.ts';
import { median } from './median.ts';
import type { BenchContext, Report } from './report.ts';

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const line = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Whether a byline is on the page as "By …" or not is all the same. */
const names = (byline: string | null): string => line(byline).replace(/^by /i, '').toLowerCase();

interface Outcome {
  page: SavedPage;
  scores: Scores;
}

function said(outcomes: Outcome[]): Record<string, number> {
  const known = outcomes.filter(({ page }) => page.metadata !== null);
  if (known.length === 0) return {};
  const share = (right: (outcome: Outcome) => boolean) =>
    (100 * known.filter(right).length) / known.length;
  return {
    'title right, %': share(
      ({ page, scores }) => line(page.metadata!.title) === line(scores.title),
    ),
    'byline right, %': share(
      ({ page, scores }) => names(page.metadata!.byline) === names(scores.byline),
    ),
  };
}

async function times(browser: SavedBrowser): Promise<Record<Reader, number>> {
  const page = await longPage(500_000);
  const taken: Record<Reader, number[]> = { ours: [], defuddle: [], readability: [] };
  for (let run = 0; run < 7; run++) {
    for (const reader of ['ours', 'defuddle', 'readability'] as const) {
      taken[reader].push(await browser.call(page, 'time', reader, page.url));
    }
  }
  return {
    ours: median(taken.ours),
    defuddle: median(taken.defuddle),
    readability: median(taken.readability),
  };
}

/**
 * How much of the expected text is found, and nothing else: the words that people read in what a reader gives
 * (Markdown rendered, lower case, parted by `Intl.Segmenter`) against the expected ones, both as multisets, F1
 * of each page, the mean over the pages. Then the time for a page of 500 KB, in a fresh tab each time.
 */
export async function clip({ executablePath, pages: folder }: BenchContext): Promise<Report> {
  const pages = folder === null ? await ownPages() : await savedPages(folder);
  const browser = await SavedBrowser.start(executablePath);
  try {
    const outcomes: Outcome[] = [];
    for (const page of pages) {
      outcomes.push({ page, scores: await browser.call(page, 'score', page.url, page.expected) });
    }
    const f1 = (reader: Reader) => mean(outcomes.map(({ scores }) => scores[reader]));
    const lowest = Math.min(...outcomes.map(({ scores }) => scores.ours));
    const ms = await times(browser);
    return {
      on: `${pages.length} ${folder === null ? 'pages of our own' : 'saved pages'}, in Chromium, their scripts off`,
      ratios: {
        'text F1, to Defuddle': f1('ours') / f1('defuddle'),
        'text F1, to Readability': f1('ours') / f1('readability'),
        'time, to Defuddle': ms.ours / ms.defuddle,
        'time, to Readability': ms.ours / ms.readability,
      },
      figures: {
        'text F1': f1('ours'),
        'text F1, lowest page': lowest,
        'text F1 of Defuddle': f1('defuddle'),
        'text F1 of Readability': f1('readability'),
        ...said(outcomes),
        '500 KB page, ms': ms.ours,
        '500 KB page by Defuddle, ms': ms.defuddle,
        '500 KB page by Readability, ms': ms.readability,
      },
    };
  } finally {
    await browser.close();
  }
}
