/** Deeper than this is nothing that the extension sends: seven levels at most. */
export const deepest = 64;

/**
 * How many levels of objects and arrays a JSON text has at most; brackets in its strings do not count.
 * PGlite does not guard its stack: a text of some thousand levels would break the database for everybody.
 */
export function nesting(json: string): number {
  let level = 0;
  let most = 0;
  let isString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = json[at];
    if (isString) {
      if (unit === '\\') at++;
      else if (unit === '"') isString = false;
    } else if (unit === '"') isString = true;
    else if (unit === '[' || unit === '{') most = Math.max(most, ++level);
    else if (unit === ']' || unit === '}') level--;
  }
  return most;
}
