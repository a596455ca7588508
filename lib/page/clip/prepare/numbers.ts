/** What highlighters call the number before a line. */
const inline =
  '.linenos, .lineno, .ln, .lnum, .linenumber, .line-number, .react-syntax-highlighter-line-number';

/** Takes the numbers out that stand before the lines of code. */
export function removeLineNumbers(root: ParentNode): void {
  for (const number of root.querySelectorAll(`pre :is(${inline})`)) {
    if (/^\s*\d*\s*$/.test(number.textContent ?? '')) number.remove();
  }
}
