/** A quoted text as it is meant, and where it is over. */
export interface Quoted {
  text: string;
  end: number;
  /** whether there is a second quote; else the text goes on to the end */
  closed: boolean;
}

/**
 * What closes a quoted text, by what opens it, whichever of them comes first. Some languages open by what others
 * close by, and keyboards that make curled quotes of straight ones miss some.
 */
const closers: Record<string, RegExp> = {
  '＂': /＂/,
  '“': /["“”]/,
  '”': /["”]/,
  '„': /["“”]/,
  '«': /»/,
  '»': /«/,
  '「': /」/,
  '『': /』/,
};

/** Every sign that opens or closes. */
export const quoteSigns = '"＂“”„«»「」『』';
/** These open nothing right after a letter or digit: `27" screen`, Hebrew `צה"ל`, or what closes something there. */
const bound = /["＂”»]/;
const letterOrDigit = /[\p{L}\p{M}\p{N}]$/u;

/** Within straight quotes, two stand for one. */
const straight = /"((?:[^"]|"")*)"(?!")/y;

/** The text within straight quotes as it is meant. */
export const undoubled = (inner: string): string => inner.replaceAll('""', '"');

function opens(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== '"' && closers[sign] === undefined) return false;
  return !bound.test(sign) || !letterOrDigit.test(text.slice(Math.max(0, at - 2), at));
}

/** The quoted text that begins at a place; null where none does. */
export function quotedAt(text: string, start: number): Quoted | null {
  if (!opens(text, start)) return null;
  const closer = closers[text.charAt(start)];
  const rest = text.slice(start + 1);
  if (!closer) {
    straight.lastIndex = start;
    const [whole, inner = ''] = straight.exec(text) ?? [];
    if (!whole) return { text: undoubled(rest), end: text.length, closed: false };
    return { text: undoubled(inner), end: start + whole.length, closed: true };
  }
  const closes = rest.search(closer);
  if (closes < 0) return { text: rest, end: text.length, closed: false };
  return { text: rest.slice(0, closes), end: start + closes + 2, closed: true };
}
