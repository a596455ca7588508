import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type CommunitiesOf, Session } from './session.ts';

/** Where supabase-js connects to. */
const path = '/realtime/v1/websocket';

const mostSockets = 1_000;
/** A message is a few hundred bytes, most of them a token. */
const mostBytes = 16_384;
/** A client that does not take what it is sent is let go once this much waits for it, in bytes. */
const mostWaiting = 1_000_000;
/** supabase-js sends a heartbeat every 25 seconds. */
const silence = 90_000;

export interface BridgeOptions {
  /** the publishable key that clients send along */
  key: string;
  communitiesOf: CommunitiesOf;
}

/** Passes pokes on to those who listen. */
export interface Bridge {
  /** takes over a request to speak WebSocket */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  poke(communityId: string): void;
  close(): void;
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/**
 * The part of Supabase's Realtime that pokes need: private broadcast, from the database to members.
 * What it says is in the protocol of Phoenix channels, as supabase-js speaks it.
 */
export function createBridge({ key, communitiesOf }: BridgeOptions): Bridge {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes });
  const sessions = new Map<WebSocket, Session>();

  const serve = (socket: WebSocket): void => {
    const session = new Session(
      {
        send: (text) => {
          if (socket.bufferedAmount > mostWaiting) socket.terminate();
          else socket.send(text);
        },
        end: (code, reason) => socket.close(code, reason),
      },
      communitiesOf,
    );
    sessions.set(socket, session);
    let timer = setTimeout(() => socket.terminate(), silence);
    socket.on('message', (data, isBinary) => {
      clearTimeout(timer);
      timer = setTimeout(() => socket.terminate(), silence);
      if (isBinary) socket.close(1003, 'text only');
      else void session.take(String(data)).catch(() => socket.close(1011));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(timer);
      sessions.delete(socket);
    });
  };

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '', 'http://hub');
      if (url.pathname !== path) return refuse(socket, '404 Not Found');
      if (url.searchParams.get('apikey') !== key) return refuse(socket, '401 Unauthorized');
      if (sessions.size >= mostSockets) return refuse(socket, '503 Service Unavailable');
      server.handleUpgrade(request, socket, head, serve);
    },
    poke(communityId) {
      for (const session of sessions.values()) void session.poke(communityId).catch(() => {});
    },
    close() {
      for (const socket of sessions.keys()) socket.terminate();
      server.close();
    },
  };
}
