import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures/clip/pages');

/** What other files' pages are made of, not pages themselves. */
const material = new Set(['prose.txt', 'furniture.txt']);

/** A page of our own making and what a careful reader would keep of it. */
export interface ClipPage {
  name: string;
  url: string;
  html: string;
  /** Markdown */
  expected: string;
  /** what the clip says of the page, as far as it is written down */
  said: Readonly<Record<string, string>>;
}

/** The parts of a file that each begin with a line `=== head`. */
const parts = (text: string): { head: string; body: string }[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      return { head: head.trim(), body: lines.join('\n').trim() };
    });

const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

/**
 * All pages in `test/fixtures/clip/pages`: HTML, `---`, the text, and maybe `+++` and metadata as JSON. `{{1}}` stands
 * for a paragraph, `{{foot}}` for a piece of furniture.
 */
export async function clipPages(): Promise<ClipPage[]> {
  const prose = (await read('prose.txt')).trim().split(/\n\n+/);
  const furniture = parts(await read('furniture.txt'));
  const words = new Map<string, string>([
    ...prose.map((paragraph, at): [string, string] => [String(at + 1), paragraph]),
    ...furniture.map(({ head, body }): [string, string] => [head, body]),
  ]);
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => words.get(name) ?? name);
  const files = (await readdir(folder)).filter((file) => !material.has(file)).sort();
  const texts = await Promise.all(files.map(read));
  return texts.flatMap(parts).map(({ head, body }) => {
    const [name = '', url = ''] = head.split(' ');
    const [html = ''] = body.split(/^---$/m);
    const [expected = '', said = '{}'] = body
      .slice(html.length)
      .replace(/^---$/m, '')
      .split(/^\+\+\+$/m);
    return {
      name,
      url,
      html: fill(html.trim()),
      expected: fill(expected.trim()),
      said: JSON.parse(said),
    };
  });
}
