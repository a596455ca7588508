import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages {
  /** the address of a page */
  at(name: string): string;
  close(): Promise<void>;
}

/** Serves pages of a test's own making on a free port of this machine. */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
  const server = createServer((request, response) => {
    const html = pages[request.url!.slice(1)];
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(html);
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
