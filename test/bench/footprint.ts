import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildExtension } from '../../scripts/browser/build.mjs';
import { seeded } from '../support/randomPage.ts';
import { newsPage } from './anchor/newsPage.ts';
import { median } from './median.ts';
import type { BenchContext, Report } from './report.ts';

const kilobytes = (bytes: number): number => Math.round(bytes / 10.24) / 100;
const runs = 30;

/** What the scripts in pages weigh, and what the one that is on every page takes of its time. */
export async function footprint({ executablePath }: BenchContext): Promise<Report> {
  const folder = await buildExtension('chrome', 'production');
  const figures: Record<string, number> = {};
  for (const name of ['sentinel', 'annotator', 'clipper']) {
    const script = await readFile(join(folder, `${name}.js`));
    figures[`${name}, KB`] = kilobytes(script.length);
    figures[`${name}, KB by gzip`] = kilobytes(gzipSync(script).length);
    figures[`${name}, KB by brotli`] = kilobytes(brotliCompressSync(script).length);
  }
  const sentinel = await readFile(join(folder, 'sentinel.js'), 'utf8');
  figures['sentinel on a plain page, ms of main thread'] = median(
    await sentinelTimes(executablePath, sentinel),
  );
  return { on: 'the built extension for Chrome', ratios: {}, figures };
}

/** Milliseconds that the sentinel takes on a page from its first letter to its rest, each in a new document. */
async function sentinelTimes(executablePath: string, script: string): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      await page.goto('about:blank');
      await page.setContent(newsPage(seeded(run), 20_000));
      times.push(await page.evaluate<number>(timed(script)));
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** An expression that runs a script where an extension's interface would answer that nothing is known. */
const timed = (script: string): string => `
  globalThis.chrome = {
    runtime: { sendMessage: async () => ({ ok: true, value: { state: 'unknown' } }) },
  };
  const since = performance.now();
  globalThis.eval(${JSON.stringify(script)});
  Promise.resolve().then(() => performance.now() - since);
`;
