import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { pageScript } from '../../browser/support/pageScript.ts';
import { median } from '../median.ts';
import type { Corpus } from './corpus.ts';
import type * as inPage from './inPage.ts';
import type { EngineName } from './inPage.ts';

const engineNames = ['ours', 'plain', 'orama', 'flexsearch'] as const;
const rounds = 5;
const origin = 'https://bench.example';

type Calls = typeof inPage;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]!;

/** A browser in which each call has a page of its own, with nothing in its memory. */
class Pages {
  constructor(
    readonly context: BrowserContext,
    readonly script: string,
  ) {}

  async #open(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${origin}/`);
    await page.evaluate(this.script);
    return page;
  }

  async call<Name extends keyof Calls>(
    name: Name,
    ...given: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    const page = await this.#open();
    try {
      return await page.evaluate<Awaited<ReturnType<Calls[Name]>>>(
        `searchBench.${name}(...${JSON.stringify(given)})`,
      );
    } finally {
      await page.close();
    }
  }

  /** Bytes that a page holds after an engine was opened in it; for null, that it holds anyway. */
  async held(name: EngineName | null, text: string): Promise<number> {
    const page = await this.#open();
    try {
      if (name) {
        await page.evaluate(`searchBench.hold(...${JSON.stringify([name, text])})`);
      }
      const session = await this.context.newCDPSession(page);
      await session.send('HeapProfiler.enable');
      for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
      const heap = (await session.send('Runtime.getHeapUsage')) as unknown as Record<
        string,
        number
      >;
      return heap.usedSize! + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
    } finally {
      await page.close();
    }
  }
}

/** All figures of one corpus. */
export async function measure(
  executablePath: string,
  corpus: Corpus,
): Promise<{ ratios: Record<string, number>; figures: Record<string, number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  try {
    await context.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('/corpus.json')
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(corpus) })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
    );
    const script = await pageScript(new URL('inPage.ts', import.meta.url).pathname, 'searchBench');
    return await figuresOf(
      new Pages(context, `${script};globalThis.searchBench = searchBench`),
      corpus,
    );
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function figuresOf(pages: Pages, { typed, known }: Corpus) {
  const figures: Record<string, number> = {};
  const [query = ''] = typed;
  for (const name of engineNames) {
    figures[`${name}, built in, ms`] = await pages.call('build', name);
  }
  const colds = { first: new Map<string, number[]>(), all: new Map<string, number[]>() };
  for (let round = 0; round < rounds; round++) {
    for (const name of engineNames) {
      const { first, all } = await pages.call('cold', name, query);
      colds.first.set(name, [...(colds.first.get(name) ?? []), first]);
      colds.all.set(name, [...(colds.all.get(name) ?? []), all]);
    }
  }
  const nothing = await pages.held(null, query);
  for (const name of engineNames) {
    figures[`${name}, cold start to first hits, ms`] = median(colds.first.get(name)!);
    figures[`${name}, cold start to all hits, ms`] = median(colds.all.get(name)!);
    const keys = await pages.call('warm', name, typed);
    figures[`${name}, keystroke, median ms`] = median(keys);
    figures[`${name}, keystroke, p95 ms`] = percentile(keys, 0.95);
    figures[`${name}, memory, MB`] = ((await pages.held(name, query)) - nothing) / 1_000_000;
    const { typo, prefix } = await pages.call('recall', name, known);
    figures[`${name}, mistyped found among 10, %`] = 100 * typo;
    figures[`${name}, half typed found among 10, %`] = 100 * prefix;
  }
  figures['ours, new page found after, ms'] = median(await pages.call('fresh', 21));
  figures['ours, longest frame while 1,000 pages come in, ms'] = median([
    await pages.call('longestFrame', 1_000),
    await pages.call('longestFrame', 1_000),
    await pages.call('longestFrame', 1_000),
  ]);
  const ratio = (name: string) => figures[`ours, ${name}`]! / figures[`plain, ${name}`]!;
  return {
    figures,
    ratios: {
      coldFirstHits: ratio('cold start to first hits, ms'),
      coldAllHits: ratio('cold start to all hits, ms'),
      warmP95: ratio('keystroke, p95 ms'),
      memory: ratio('memory, MB'),
      recallTypo: ratio('mistyped found among 10, %'),
      recallPrefix: ratio('half typed found among 10, %'),
    },
  };
}
