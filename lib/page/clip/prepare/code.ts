/** Editors that show code a line an element. */
const editors: readonly (readonly [editor: string, line: string])[] = [
  ['.cm-editor', '.cm-content .cm-line'],
  ['.CodeMirror', '.CodeMirror-line'],
  ['.monaco-editor', '.view-lines .view-line'],
  ['.ace_editor', '.ace_text-layer .ace_line'],
];

/** In what boxes stand the lines of code of a table. */
const lines = '.line, .crayon-line, .code-line, li, div:not(:has(div, pre))';

/** The text of a line as it is typed. */
const typed = (line: Element): string =>
  (line.textContent ?? '').replace(/\u00A0/g, ' ').replace(/\n$/, '');

function replaceByCode(element: Element, text: string): void {
  const pre = element.ownerDocument.createElement('pre');
  const code = element.ownerDocument.createElement('code');
  const said =
    element.querySelector('[data-language], [data-lang], [class*="language-"]') ?? element;
  for (const name of ['class', 'data-language', 'data-lang']) {
    const value = said.getAttribute(name);
    if (value) code.setAttribute(name, value);
  }
  code.textContent = text;
  pre.append(code);
  element.replaceWith(pre);
}

/** Whether a cell has nothing in it but the numbers of lines, one after the other. */
function isGutter(cell: Element): boolean {
  const numbers = (cell.textContent ?? '').match(/\S+/g) ?? [];
  const first = Number(numbers[0]);
  return numbers.length > 0 && numbers.every((number, at) => Number(number) === first + at);
}

function codeIn(cell: Element): string | null {
  const pre = cell.querySelector('pre, textarea');
  for (const line of (pre ?? cell).querySelectorAll('br')) line.replaceWith('\n');
  if (pre) return typed(pre);
  const parts = [...cell.querySelectorAll(lines)];
  return parts.length === 0 ? null : parts.map(typed).join('\n');
}

/** The code of a table with the numbers of all lines in one cell and all lines in the other. */
function inOneRow([row, ...others]: HTMLTableRowElement[]): string | null {
  const [numbers, cell, ...more] = row?.cells ?? [];
  if (others.length > 0 || more.length > 0 || !numbers || !cell || !isGutter(numbers)) return null;
  return cell.querySelector('pre, code, .line, .crayon-line') ? codeIn(cell) : null;
}

/** The code of a table with a row for each line: the attribute has the number, whether it is also written or not. */
function lineByLine(rows: HTMLTableRowElement[]): string | null {
  const cells = rows.map((row) => [...row.cells]);
  const isCode = cells.every(
    ([number, line, ...more]) =>
      line !== undefined && more.length === 0 && number?.hasAttribute('data-line-number'),
  );
  return isCode && rows.length > 0 ? cells.map(([, line]) => typed(line!)).join('\n') : null;
}

/** Defuddle takes the name of a file above code for its first line. */
function freeTitles(root: ParentNode): void {
  for (const caption of root.querySelectorAll('figure:has(pre) > figcaption')) {
    const title = caption.ownerDocument.createElement('p');
    title.append(...caption.childNodes);
    caption.parentElement!.before(title);
    caption.remove();
  }
}

/** Code that is shown in a table beside its line numbers, or in an editor, as code. */
export function nameCode(root: ParentNode): void {
  freeTitles(root);
  for (const table of root.querySelectorAll<HTMLTableElement>('table:not(pre table)')) {
    const rows = [...table.rows];
    const code = inOneRow(rows) ?? lineByLine(rows);
    if (code !== null) replaceByCode(table, code);
  }
  for (const [editor, line] of editors) {
    for (const element of root.querySelectorAll(editor)) {
      const typedLines = [...element.querySelectorAll(line)].map(typed);
      if (typedLines.length > 0) replaceByCode(element, typedLines.join('\n'));
    }
  }
}
