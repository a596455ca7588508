import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

const notFound = () =>
  new Response('There is no such page on this hub.\n', {
    status: 404,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });

async function file(folder: URL, name: string): Promise<Response> {
  const type = types[extname(name)];
  // One plain name: nothing outside the folder can be asked for.
  if (!type || !/^[\w-]+\.\w+$/.test(name)) return notFound();
  try {
    const content = await readFile(fileURLToPath(new URL(name, folder)));
    return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': type } });
  } catch {
    return notFound();
  }
}

const joinFolder = new URL('./join/', import.meta.url);
const pagesFolder = new URL('./demo/pages/', import.meta.url);

/**
 * The hub's own pages: where an invite's link leads, and the demonstration's pages to clip.
 * @param demo whether the demonstration is served
 */
export async function answerPage(path: string, demo: boolean): Promise<Response> {
  if (path === '/') {
    return new Response(null, {
      status: 302,
      headers: { ...headers, location: demo ? '/pages/' : '/join' },
    });
  }
  if (path === '/join') return file(joinFolder, 'index.html');
  if (path.startsWith('/join/')) return file(joinFolder, path.slice('/join/'.length));
  if (demo && path.startsWith('/pages/')) {
    return file(pagesFolder, path.slice('/pages/'.length) || 'index.html');
  }
  return notFound();
}
