import { App, type EmailDriver } from '@supabase/lite';
import type { PgliteConnection } from '@supabase/lite/pglite';
import { createAttempts } from './attempts.ts';
import { preflight, shared } from './cors.ts';
import { deepest, nesting } from './nesting.ts';
import { createQueue } from './queue.ts';
import { withRetryAfter } from './retryAfter.ts';
import type { Secrets } from './secrets.ts';
import { signIn } from './signIn.ts';

/** Twice the largest batch that sync takes, for what a device may escape in it. */
const maxBody = 2_000_000;

/** Answers requests to the data and sign-in API. */
export interface Api {
  answer(request: Request, peerAddress: string | null): Promise<Response>;
  /** does something with the database while no request does */
  between<Value>(work: () => Promise<Value>): Promise<Value>;
  /** settles once no request is under way */
  idle(): Promise<void>;
}

/**
 * The request's body as text; null where it is too large. That is read to its end all the same, and
 * thrown away: a connection closed half-way would fail the next request on it.
 */
async function readBody(request: Request): Promise<string | null> {
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes <= maxBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > maxBody ? null : Buffer.concat(chunks).toString('utf8');
}

/**
 * PostgREST's and GoTrue's API over the database, by @supabase/lite. Requests take turns: PGlite is
 * one connection, and two requests on it at a time would share a transaction, and with it a role.
 * A request is read to its end before its turn, so that a slow sender holds up nobody.
 * @param siteUrl where the hub is reached
 */
export function createApi(
  connection: PgliteConnection,
  secrets: Secrets,
  email: EmailDriver,
  siteUrl: string,
): Api {
  const queue = createQueue();
  const attempts = createAttempts();
  const app = new App({
    connection,
    api: { schemas: ['public'] },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      site_url: siteUrl,
    },
    options: { server: { disableStudio: true }, drivers: { email } },
  });

  return {
    async answer(request, peerAddress) {
      if (request.method === 'OPTIONS') return preflight();
      const body = await readBody(request);
      if (body === null) {
        return shared(Response.json({ message: 'The request is too large.' }, { status: 413 }));
      }
      if (nesting(body) > deepest) {
        return shared(Response.json({ message: 'The request is too deep.' }, { status: 400 }));
      }
      const whole = new Request(request.url, {
        method: request.method,
        headers: request.headers,
        ...(body === '' ? {} : { body }),
      });
      const answer = await queue.add(() =>
        signIn(whole, body, attempts, (sent) => app.fetch(sent, { peerAddress })),
      );
      return shared(await withRetryAfter(answer));
    },
    between: (work) => queue.add(work),
    idle: queue.idle,
  };
}
