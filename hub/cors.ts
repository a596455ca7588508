/**
 * The API answers pages and extensions of any origin: it knows nobody by a cookie, only by the token
 * in the request, which another site's page does not have.
 */
const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS',
  'access-control-allow-headers':
    'authorization, apikey, content-type, prefer, range, accept-profile, content-profile, ' +
    'x-client-info, x-supabase-api-version, x-retry-count',
  'access-control-expose-headers': 'content-range, retry-after, x-sb-error-code',
  'access-control-max-age': '86400',
};

/** The answer to a browser that asks before it sends. */
export const preflight = (): Response => new Response(null, { status: 204, headers });

/** The answer, readable by any origin. */
export function shared(response: Response): Response {
  const open = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) open.headers.set(name, value);
  return open;
}
