import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildExtension } from '../../scripts/browser/build.mjs';
import type { Report } from './report.ts';

const kilobytes = (bytes: number): number => Math.round(bytes / 10.24) / 100;

/** What the scripts in pages weigh. */
export async function footprint(): Promise<Report> {
  const folder = await buildExtension('chrome', 'production');
  const figures: Record<string, number> = {};
  for (const name of ['sentinel', 'annotator', 'clipper']) {
    const script = await readFile(join(folder, `${name}.js`));
    figures[`${name} KB`] = kilobytes(script.length);
    figures[`${name} KB gzip`] = kilobytes(gzipSync(script).length);
    figures[`${name} KB brotli`] = kilobytes(brotliCompressSync(script).length);
  }
  return { on: 'the built extension for Chrome', ratios: {}, figures };
}
