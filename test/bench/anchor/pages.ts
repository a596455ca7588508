import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seeded } from '../../support/randomPage.ts';
import { newsPage } from './newsPage.ts';

const ownPages = 12;

/** Markup of the saved pages in a folder, else of pages of our own making. */
export async function markups(folder: string | null): Promise<string[]> {
  if (folder === null) {
    return Array.from({ length: ownPages }, (_, seed) => newsPage(seeded(seed), 20_000));
  }
  const names = (await readdir(folder)).sort();
  const sources = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'source.html'), 'utf8').catch(() => null)),
  );
  return sources.filter((source) => source !== null).map(withoutScripts);
}

/** Saved pages are measured as they stand: their scripts and frames ask for what is not there. */
const withoutScripts = (markup: string): string =>
  markup
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<(?:link|iframe|base)\b[^>]*>/gi, '');
