import * as v from 'valibot';
import type { Attempts } from './attempts.ts';

const credentialsSchema = v.looseObject({ email: v.pipe(v.string(), v.toLowerCase()) });
const tryingPaths = ['/auth/v1/verify', '/auth/v1/token'];

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const tooMany = (seconds: number): Response =>
  Response.json(
    {
      code: 429,
      error_code: 'over_request_rate_limit',
      msg: 'Too many tries at signing in. Wait, or ask for a new code later.',
    },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );

/**
 * Stands before @supabase/lite's sign-in: counts failed tries, and lets the type `email` of a code
 * through, which supabase-js recommends and @supabase/lite knows as `magiclink` only.
 * @param body the request's body, as text
 */
export async function signIn(
  request: Request,
  body: string,
  attempts: Attempts,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const read = v.safeParse(credentialsSchema, bodyOf(body));
  if (request.method !== 'POST' || !tryingPaths.includes(pathname) || !read.success) {
    return send(request);
  }
  const { email, ...rest } = read.output;
  const seconds = attempts.wait(email);
  if (seconds > 0) return tooMany(seconds);

  const type = rest.type === 'email' ? 'magiclink' : rest.type;
  const translated = new Request(request, { body: JSON.stringify({ ...rest, email, type }) });
  const response = await send(translated);
  if (response.ok) attempts.succeeded(email);
  else attempts.failed(email);
  return response;
}
