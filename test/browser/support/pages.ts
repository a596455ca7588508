import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

export interface Pages {
  /** the address of a page */
  at(name: string): string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
};

/** Serves pages of a test's own making on a free port of this machine; HTML where a name has no other ending. */
export async function servePages(pages: Record<string, string | Buffer>): Promise<Pages> {
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    const text = pages[name];
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': types[extname(name)] ?? 'text/html; charset=utf-8',
    });
    response.end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    at: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
