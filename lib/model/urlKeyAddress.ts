/**
 * An address, or null where the text is none. `URL.canParse` is not asked: once Node 20 has compiled it,
 * it refuses hosts with Latin letters outside ASCII.
 */
export function addressOf(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
