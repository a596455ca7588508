const raised: Record<string, string> = { '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ' };
const lowered: Record<string, string> = { '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' };
for (const [digit, sign] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) raised[digit] = sign;
for (const [digit, sign] of [...'₀₁₂₃₄₅₆₇₈₉'].entries()) lowered[digit] = sign;

/** Superscript and subscript as characters of their own where there are such, else the words alone (1st). */
export function writeScripts(root: ParentNode): void {
  for (const element of root.querySelectorAll('sup, sub')) {
    if (element.id.startsWith('fnref') || element.querySelector('a, math, img')) continue;
    const signs = element.localName === 'sup' ? raised : lowered;
    const text = element.textContent?.trim() ?? '';
    const written = [...text].map((character) => signs[character]);
    element.replaceWith(written.includes(undefined) ? text : written.join(''));
  }
}
