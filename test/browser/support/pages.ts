import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages {
  /** the address of a page */
  at(name: string): string;
  close(): Promise<void>;
}

/** Serves pages of a test's own making, and PDFs where a name ends so, on a free port of this machine. */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    const text = pages[name];
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': name.endsWith('.pdf') ? 'application/pdf' : 'text/html; charset=utf-8',
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
