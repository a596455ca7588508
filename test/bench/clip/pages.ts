import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipPages } from '../../support/clipPages.ts';

/** A saved page with the text that a careful reader expects of it. */
export interface SavedPage {
  name: string;
  url: string;
  html: string;
  expected: { form: 'html' | 'markdown'; text: string };
  /** null where nobody has said what to expect */
  metadata: { title: string | null; byline: string | null } | null;
}

const there = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function savedPage(folder: string, name: string): Promise<SavedPage | null> {
  const at = (file: string) => join(folder, name, file);
  if (!(await there(at('source.html')))) return null;
  const form = (await there(at('expected.md'))) ? 'markdown' : 'html';
  const said = (await there(at('expected-metadata.json')))
    ? JSON.parse(await readFile(at('expected-metadata.json'), 'utf8'))
    : null;
  return {
    name,
    url: `http://saved.example/${encodeURIComponent(name)}.html`,
    html: await readFile(at('source.html'), 'utf8'),
    expected: {
      form,
      text: await readFile(at(form === 'markdown' ? 'expected.md' : 'expected.html'), 'utf8'),
    },
    metadata: said && { title: said.title ?? null, byline: said.byline ?? null },
  };
}

/** The pages in a folder: a folder each with `source.html`, `expected.html` or `.md`, `expected-metadata.json`. */
export async function savedPages(folder: string): Promise<SavedPage[]> {
  const names = (await readdir(folder)).sort();
  const pages = await Promise.all(names.map((name) => savedPage(folder, name)));
  return pages.filter((page) => page !== null);
}

/** The pages of our own making. */
export async function ownPages(): Promise<SavedPage[]> {
  return (await clipPages()).map(({ name, url, html, expected }) => ({
    name,
    url,
    html,
    expected: { form: 'markdown', text: expected },
    metadata: null,
  }));
}

/** A page of about `bytes`, with furniture around long text. */
export async function longPage(bytes: number): Promise<{ url: string; html: string }> {
  const page = (await clipPages()).find(({ name }) => name === 'wordpress-blog')!;
  const [before = '', after = ''] = page.html.split(/(?=<div class="sharedaddy)/);
  const section = before.slice(before.indexOf('<div class="entry-content">') + 27);
  const count = Math.ceil((bytes - page.html.length) / section.length);
  return { url: page.url, html: before + section.repeat(count) + after };
}
