/** More columns or rows than people would read are a mistake of the page's, or worse. */
const most = 200;

const span = (cell: Element, name: string): number => {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), most);
};

/** Fills the places that a cell reaches over with empty ones: Markdown knows no cells that span. */
function level(table: HTMLTableElement): void {
  const open: number[] = [];
  for (const row of [...table.rows]) {
    let column = 0;
    const fill = (before: Element | null): void => {
      while ((open[column] ?? 0) > 0) {
        open[column]!--;
        column++;
        row.insertBefore(table.ownerDocument.createElement('td'), before);
      }
    };
    for (const cell of [...row.cells]) {
      fill(cell);
      const wide = span(cell, 'colspan');
      const high = span(cell, 'rowspan');
      for (let at = 0; at < wide; at++) {
        if (at > 0) cell.after(table.ownerDocument.createElement('td'));
        open[column++] = high - 1;
      }
    }
    fill(null);
  }
}

/** Rewrites the tables under `root` so that each row has the cells of every column, and a caption stands before. */
export function levelTables(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.querySelector('[colspan], [rowspan]') && !table.querySelector('table')) level(table);
    for (const cell of table.querySelectorAll('[colspan], [rowspan]')) {
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
    }
    const { caption } = table;
    if (!caption) continue;
    const line = table.ownerDocument.createElement('p');
    line.append(...caption.childNodes);
    caption.remove();
    table.before(line);
  }
}
