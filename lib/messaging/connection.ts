import * as v from 'valibot';

/** Where a hub is: an http(s) address without its trailing slash, and the publishable key. */
export const connectionSchema = v.object({
  url: v.pipe(
    v.string(),
    v.trim(),
    v.url(),
    v.regex(/^https?:\/\//i),
    v.maxLength(2_048),
    v.transform((url) => url.replace(/\/+$/, '')),
  ),
  key: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4_096)),
});
