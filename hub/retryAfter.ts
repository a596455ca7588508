import * as v from 'valibot';

const refusalSchema = v.object({ details: v.pipe(v.string(), v.digits()) });

/**
 * Says in the header `Retry-After` (RFC 9110 §10.2.3) how long to wait, where the database refused a call
 * because there were too many: it gives the seconds as the refusal's details.
 */
export async function withRetryAfter(response: Response): Promise<Response> {
  if (response.status !== 429 || response.headers.has('retry-after')) return response;
  const text = await response.text();
  const headers = new Headers(response.headers);
  const refusal = v.safeParse(v.pipe(v.string(), v.parseJson(), refusalSchema), text);
  if (refusal.success) headers.set('retry-after', refusal.output.details);
  return new Response(text, { status: response.status, headers });
}
