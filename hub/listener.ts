import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { Api } from './api.ts';
import type { Bridge } from './realtime/bridge.ts';
import { answerPage } from './site.ts';

/** A server that listens, and the address it can be reached at. */
export interface Listener {
  url: string;
  /** answers requests to the API from now on; until then they are told to come back */
  serve(api: Api): void;
  /** passes requests to speak WebSocket on from now on; until then they are refused */
  bridge(bridge: Bridge): void;
  /** stops once the requests under way are answered */
  close(): Promise<void>;
}

const starting = () =>
  new Response('The hub is starting.\n', { status: 503, headers: { 'retry-after': '2' } });

const isApi = (path: string): boolean =>
  path.startsWith('/rest/v1/') || path.startsWith('/auth/v1/');

/** How an address of this machine is written in a URL. */
const inUrl = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

function whenListening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken. Choose another with --port, or --port 0 for a free one.`,
            )
          : error,
      );
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/**
 * Listens on `host` and `port` (0: a free one).
 * @param demo whether the demonstration's pages are served
 */
export async function listen(host: string, port: number, demo: boolean): Promise<Listener> {
  let api: Api | undefined;
  let bridge: Bridge | undefined;
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request: Request, { incoming }: HttpBindings | Http2Bindings) {
      const { pathname } = new URL(request.url);
      if (isApi(pathname)) {
        return api?.answer(request, incoming.socket.remoteAddress ?? null) ?? starting();
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return new Response('Only GET here.\n', { status: 405, headers: { allow: 'GET, HEAD' } });
      }
      return answerPage(pathname, demo);
    },
  }) as Server;
  server.on('upgrade', (request, socket, head) => {
    if (bridge) bridge.upgrade(request, socket, head);
    else socket.destroy();
  });
  const address = await whenListening(server, host, port);

  return {
    url: `http://${inUrl(host)}:${address.port}`,
    serve(ready) {
      api = ready;
    },
    bridge(ready) {
      bridge = ready;
    },
    async close() {
      bridge?.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await api?.idle();
      server.closeAllConnections();
      await closed;
    },
  };
}
