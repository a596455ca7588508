import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { pageScript } from '../browser/support/pageScript.ts';
import { seeded } from '../support/randomPage.ts';
import type * as trials from './anchor/inPage.ts';
import { kinds } from './anchor/kinds.ts';
import { newsPage } from './anchor/newsPage.ts';
import { markups } from './anchor/pages.ts';
import type { Count, Kind } from './anchor/trial.ts';
import { median } from './median.ts';
import type { BenchContext, Report } from './report.ts';

/** What the script puts into the page. */
declare const anchorBench: typeof trials;

const quotesPerPage = 25;
const rounds = 4;
const timedQuotes = 200;
const timedRuns = 5;
/** of `timedQuotes`, those that the peer is asked for */
const peerSample = 20;

type Figures = Record<string, number>;

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 10;

const sum = (counts: readonly Count[], key: keyof Count): number =>
  counts.reduce((total, count) => total + count[key], 0);

/** How often notes find their words again after a page has changed, and how fast. */
export async function anchor({ executablePath, pages }: BenchContext): Promise<Report> {
  const entry = fileURLToPath(new URL('anchor/inPage.ts', import.meta.url));
  const script = `${await pageScript(entry, 'anchorBench')};globalThis.anchorBench = anchorBench;`;
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.abort());
    const show = async (markup: string) => {
      await page.goto('about:blank');
      await page.setContent(markup, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
    };
    const articles: string[] = [];
    for (const markup of await markups(pages)) {
      await show(markup);
      if (await page.evaluate(() => anchorBench.isArticle())) articles.push(markup);
    }

    const figures: Figures = {};
    for (const [name, kind] of Object.entries(kinds)) {
      console.error(`… ${name}`);
      Object.assign(figures, await quality(page, show, articles, name, kind));
    }
    console.error('… 1 MB');
    const { ratios, figures: times } = await speed(page, show);
    console.error('… 10 MB');
    const on = `${articles.length} pages, ${rounds} rounds of ${quotesPerPage} quotes each`;
    return { on, ratios, figures: { ...figures, ...times, ...(await patience(page, show)) } };
  } finally {
    await browser.close();
  }
}

type Show = (markup: string) => Promise<void>;

async function quality(
  page: Page,
  show: Show,
  articles: readonly string[],
  name: string,
  kind: Kind,
): Promise<Figures> {
  const counts = { ours: [] as Count[], peer: [] as Count[] };
  for (let round = 0; round < rounds; round++) {
    for (const [at, markup] of articles.entries()) {
      await show(markup);
      const { ours, peer } = await page.evaluate(
        ([seed, quotes, kind]) => anchorBench.trial(seed, quotes, kind),
        [round * articles.length + at, quotesPerPage, kind] as const,
      );
      counts.ours.push(ours);
      counts.peer.push(peer);
    }
  }
  const figures: Figures = {};
  for (const who of ['ours', 'peer'] as const) {
    const kept = sum(counts[who], 'kept');
    const row = `${name}, ${who}`;
    figures[`${row}: right %`] = percent(sum(counts[who], 'right'), kept);
    figures[`${row}: wrong %`] = percent(sum(counts[who], 'wrong'), kept);
    figures[`${row}: orphaned %`] = percent(sum(counts[who], 'orphaned'), kept);
    const deleted = sum(counts[who], 'deleted');
    if (deleted > 0)
      figures[`${row}: deleted but hung %`] = percent(sum(counts[who], 'hung'), deleted);
  }
  return figures;
}

async function speed(page: Page, show: Show): Promise<{ ratios: Figures; figures: Figures }> {
  const timings: ReturnType<typeof trials.timing>[] = [];
  for (let run = 0; run < timedRuns; run++) {
    await show(`<body>${newsPage(seeded(100 + run), 1_000_000)}</body>`);
    timings.push(
      await page.evaluate(([run, quotes, sample]) => anchorBench.timing(run, quotes, sample), [
        run,
        timedQuotes,
        peerSample,
      ] as const),
    );
  }
  const of = (key: keyof (typeof timings)[number]) => median(timings.map((it) => it[key]));
  return {
    ratios: {
      '1 MB, 200 drifted quotes, times as fast as approx-string-match over the whole text': median(
        timings.map(({ peer, drifted }) => peer / drifted),
      ),
    },
    figures: {
      '1 MB: characters': of('characters'),
      '1 MB: reading the page, ms': of('reading'),
      '1 MB: an exact quote, ms': of('exactEach'),
      '1 MB: 200 drifted quotes with reading, ms': of('drifted'),
      '1 MB: the same by the peer, ms': of('peer'),
    },
  };
}

/** Ten megabytes: does it answer, and does the page go on meanwhile? */
async function patience(page: Page, show: Show): Promise<Figures> {
  await show(`<body>${newsPage(seeded(200), 10_000_000)}</body>`);
  const { characters, milliseconds, found, longestBlock } = await page.evaluate(() =>
    anchorBench.blocking(7, 50),
  );
  return {
    '10 MB: characters': characters,
    '10 MB: 50 drifted quotes, ms': milliseconds,
    '10 MB: found of 50': found,
    '10 MB: longest time the page waits, ms': longestBlock,
  };
}
