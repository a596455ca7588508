import { readdir, readFile } from 'node:fs/promises';
import type { ClippedPage } from './clipping.ts';
import { parsePage } from './libraryFile.ts';

const folder = new URL('./library/', import.meta.url);

/** The pages that the members found elsewhere, the one clipped first first. The hub serves none of them. */
export async function readLibrary(): Promise<ClippedPage[]> {
  const files = (await readdir(folder)).sort();
  const pages = await Promise.all(
    files.map(async (file) =>
      parsePage(file.replace(/\.md$/, ''), await readFile(new URL(file, folder), 'utf8')),
    ),
  );
  return pages.sort((a, b) => b.hoursAgo - a.hoursAgo);
}
