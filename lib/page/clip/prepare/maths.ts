/** What MediaWiki puts around each formula, and says nothing by. */
const styled = /^\s*\{\\(?:display|text)style\s+([\s\S]*)\}\s*$/;

const inline = /^\s*\\\(([\s\S]*)\\\)\s*$/;
const display = /^\s*\\\[([\s\S]*)\\\]\s*$/;

/** Formulas that are written as TeX and not shown as formulas yet, in the form that Defuddle knows. */
function nameWritten(root: ParentNode): void {
  for (const element of root.querySelectorAll(':is(.arithmatex, .math):not(:has(*))')) {
    const text = element.textContent ?? '';
    const tex = inline.exec(text)?.[1] ?? display.exec(text)?.[1];
    if (!tex) continue;
    const math = element.ownerDocument.createElement('math');
    math.setAttribute('display', display.test(text) ? 'block' : 'inline');
    math.setAttribute('data-latex', tex.trim());
    // Without any content it would be taken for empty.
    math.textContent = tex.trim();
    element.replaceWith(math);
  }
}

/** Puts right how formulas are written, so that their TeX is what the author wrote. */
export function mendMaths(root: ParentNode): void {
  nameWritten(root);
  for (const annotation of root.querySelectorAll('annotation')) {
    const bare = styled.exec(annotation.textContent ?? '')?.[1];
    if (bare) annotation.textContent = bare;
  }
  for (const name of ['alttext', 'alt']) {
    for (const element of root.querySelectorAll(`:is(math, img)[${name}]`)) {
      const bare = styled.exec(element.getAttribute(name) ?? '')?.[1];
      if (bare) element.setAttribute(name, bare);
    }
  }
}
