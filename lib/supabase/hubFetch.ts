import { failureOfAnswer, RemoteError } from './failure.ts';

export type Fetch = typeof fetch;

const requestLimit = 15_000;

const isJson = (response: Response): boolean =>
  /\bjson\b/i.test(response.headers.get('content-type') ?? '');

const jsonOf = async (response: Response): Promise<object | null> => {
  if (!isJson(response)) return null;
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
};

/**
 * Wraps the `fetch` of supabase-js: no request takes longer than 15 seconds, and what the database's
 * API answers is judged here, where status and headers are still known. Sign-in answers are left to
 * supabase-js.
 * @throws RemoteError from requests to the database's API
 */
export const hubFetch =
  (base: Fetch): Fetch =>
  async (input, init) => {
    const limit = AbortSignal.timeout(requestLimit);
    const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
    const response = await base(input, { ...init, signal });
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/rest/v1/')) return response;
    if (!response.ok) {
      const body = await jsonOf(response);
      throw new RemoteError(
        failureOfAnswer(response.status, body, response.headers.get('retry-after')),
      );
    }
    if (!isJson(response)) {
      throw new RemoteError({ kind: 'notAHub', message: 'the answer is not JSON' });
    }
    return complete(response);
  };

const cutOff = (): RemoteError =>
  new RemoteError({ kind: 'unavailable', message: 'the answer was cut off' });

/** Reads the whole answer, so that one cut off on its way is told from no connection at all. */
async function complete(response: Response): Promise<Response> {
  const { status, headers } = response;
  try {
    const text = await response.text();
    JSON.parse(text);
    return new Response(text, { status, headers });
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) throw cutOff();
    throw error;
  }
}
