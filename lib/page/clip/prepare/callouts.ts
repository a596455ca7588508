const boxes = '.theme-admonition, .starlight-aside, .custom-block';
const title = '[class*="admonitionHeading"], .starlight-aside__title, .custom-block-title';
const content = '[class*="admonitionContent"], .starlight-aside__content';

const kind = /(?:^|[\s-])(note|tip|info|warning|danger|caution|important|success|question)(?=\s|$)/;

/** Callouts of generators that Defuddle does not know (Docusaurus, Starlight, VitePress), in a form that it does. */
export function nameCallouts(root: ParentNode): void {
  for (const box of root.querySelectorAll(boxes)) {
    const name = kind.exec(box.className)?.[1];
    if (!name) continue;
    const callout = box.ownerDocument.createElement('div');
    callout.className = `admonition ${name}`;
    box.querySelector(title)?.setAttribute('class', 'admonition-title');
    box.querySelector(content)?.setAttribute('class', 'admonition-content');
    callout.append(...box.childNodes);
    box.replaceWith(callout);
  }
}
