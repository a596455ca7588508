/** Longer code is shown as it is: colours are not worth the time. UTF-16 code units. */
const most = 20_000;

/**
 * Colours code of a few common languages. The highlighter is loaded with the first code that names its language.
 * @returns null where the language is none of them, or the highlighter did not come
 */
export async function highlight(code: string, language: string): Promise<Node | null> {
  if (code.length > most) return null;
  const highlighter = await import('./hljs.ts').catch(() => null);
  const nodes = highlighter?.highlighted(code, language.toLowerCase()) ?? null;
  return nodes?.textContent === code ? nodes : null;
}
