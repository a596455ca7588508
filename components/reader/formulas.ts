/** A formula in a text. */
export interface Formula {
  tex: string;
  /** stands in lines of its own */
  block: boolean;
  /** as it stood in the text */
  source: string;
}

/** From the private use area, around the number of the formula that is to stand in a place. */
const [open, close] = ['\uE010', '\uE011'];

/**
 * What is passed over (fenced code, code in a line, what is escaped), then formulas. A `$` opens before a word and
 * closes behind one, and not before a digit: so prices are none (Pandoc's `tex_math_dollars`). Lengths are bounded,
 * so that no text takes time out of proportion.
 */
const parts = new RegExp(
  [
    /^[ \t>*+\d.-]*(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\k<fence>|(?![\s\S]))/,
    /(?<![`\\])(?<ticks>`{1,20})(?!`)(?:(?!\n\n)[\s\S]){1,2000}?(?<!`)\k<ticks>(?!`)/,
    /\\[\s\S]/,
    /\$\$(?<block>(?:(?!\n\n|\$\$)[\s\S]){1,5000})\$\$/,
    /\$(?<inline>(?:[^\s$\\]|\\\S)(?:(?!\n\n)[^$\\]|\\[\s\S]){0,2000}?)(?<=\S)\$(?!\d)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

/** Takes the formulas out of Markdown, whose signs mean something else there, and leaves marks in their places. */
export function takeFormulas(markdown: string): { markdown: string; formulas: Formula[] } {
  const formulas: Formula[] = [];
  const marked = markdown.replace(parts, (source, ...rest) => {
    const { block, inline } = rest.at(-1) as { block?: string; inline?: string };
    const tex = (block ?? inline)?.trim();
    if (!tex) return source;
    formulas.push({ tex, block: block !== undefined, source });
    return `${open}${formulas.length - 1}${close}`;
  });
  return { markdown: marked, formulas };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Puts formulas back into the HTML of the text that they were taken out of.
 * @param write TeX as MathML; null where it cannot be read
 */
export function putFormulas(
  html: string,
  formulas: readonly Formula[],
  write: (formula: Formula) => string | null,
): string {
  const place = new RegExp(`${open}(\\d+)${close}`, 'g');
  return html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.replace(place, (_, at: string) => {
        const formula = formulas[Number(at)];
        if (!formula) return '';
        return (part.startsWith('<') ? null : write(formula)) ?? escaped(formula.source);
      }),
    )
    .join('');
}
