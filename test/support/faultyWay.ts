import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of one request on its way to the hub and back. */
export type Trouble =
  /** the hub, or something before it, answers this instead; the request does not reach the database */
  | { kind: 'answered'; status: number; body: string; headers?: Record<string, string> }
  /** the connection breaks before the request is through */
  | { kind: 'questionLost' }
  /** the hub does its part, and the connection breaks before the answer is through */
  | { kind: 'answerLost' }
  /** the answer stops half way; the connection breaks then, or the answer claims to be whole */
  | { kind: 'halfAnswer'; ends: 'broken' | 'clean' }
  /** the hub does its part, and nothing is ever heard of it */
  | { kind: 'silence' };

/** The way from a device to a hub, with trouble on it. */
export interface FaultyWay {
  /** where the hub is, by this way */
  url: string;
  /** paths asked for so far */
  readonly asked: string[];
  /** the trouble a request has; null lets it through. Asked once for each. */
  troubleOf: (path: string) => Trouble | null;
  close(): Promise<void>;
}

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

function forward(hub: URL, from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, headers, url } = from;
    const to = request(
      {
        host: hub.hostname,
        port: hub.port,
        path: url,
        method,
        headers: { ...headers, host: hub.host },
      },
      resolve,
    );
    to.on('error', reject);
    to.end(body);
  });
}

async function pass(
  hub: URL,
  from: IncomingMessage,
  to: ServerResponse,
  trouble: Trouble | null,
): Promise<void> {
  const body = await bodyOf(from);
  if (trouble?.kind === 'questionLost') return void from.socket.destroy();
  if (trouble?.kind === 'answered') {
    const headers = { 'content-type': 'application/json', ...trouble.headers };
    return void to.writeHead(trouble.status, headers).end(trouble.body);
  }
  const answer = await forward(hub, from, body);
  const text = await bodyOf(answer);
  if (trouble?.kind === 'silence') return;
  if (trouble?.kind === 'answerLost') return void from.socket.destroy();
  const headers = { ...answer.headers };
  delete headers['transfer-encoding'];
  if (trouble?.kind !== 'halfAnswer') {
    return void to.writeHead(answer.statusCode ?? 500, headers).end(text);
  }
  const half = text.subarray(0, Math.floor(text.length / 2));
  const claimed = trouble.ends === 'clean' ? half.length : text.length;
  to.writeHead(answer.statusCode ?? 500, { ...headers, 'content-length': claimed });
  to.write(half, () => (trouble.ends === 'clean' ? to.end() : from.socket.destroy()));
}

export async function faultyWay(hubUrl: string): Promise<FaultyWay> {
  const hub = new URL(hubUrl);
  const asked: string[] = [];
  const way: FaultyWay = { url: '', asked, troubleOf: () => null, close: async () => {} };
  const server = createServer((from, to) => {
    const path = from.url ?? '';
    asked.push(path);
    pass(hub, from, to, way.troubleOf(path)).catch(() => from.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  way.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  way.close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return way;
}
