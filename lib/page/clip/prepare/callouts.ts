const kind =
  /(?:^|[\s-])(note|tip|info|warning|danger|caution|important|success|question|abstract|failure|bug|example)(?=\s|$)/;

/** Callouts of one generator: where the box, its title and its content are. */
interface Callout {
  box: string;
  title: string;
  content?: string;
}

const callouts: readonly Callout[] = [
  // Docusaurus
  {
    box: '.theme-admonition',
    title: '[class*="admonitionHeading"]',
    content: '[class*="admonitionContent"]',
  },
  // Starlight
  {
    box: '.starlight-aside',
    title: '.starlight-aside__title',
    content: '.starlight-aside__content',
  },
  // VitePress and VuePress
  { box: '.custom-block:not(details)', title: '.custom-block-title' },
  // Asciidoctor
  { box: '.admonitionblock', title: 'td.icon', content: 'td.content' },
  // MkDocs, folded
  { box: 'details:not([class*="alert"])', title: 'summary' },
];

/** The box in the form that Defuddle knows. */
function name(box: Element, { title, content }: Callout): void {
  const named = kind.exec(box.className)?.[1];
  if (!named) return;
  const callout = box.ownerDocument.createElement('div');
  callout.className = `admonition ${named}`;
  const words = box.ownerDocument.createElement('p');
  const heading = box.querySelector(title);
  words.className = 'admonition-title';
  words.textContent =
    heading?.textContent?.trim() || heading?.querySelector('[title]')?.getAttribute('title') || '';
  heading?.remove();
  const inside = box.ownerDocument.createElement('div');
  inside.className = 'admonition-content';
  inside.append(...((content && box.querySelector(content)) || box).childNodes);
  if (words.textContent !== '') callout.append(words);
  callout.append(inside);
  box.replaceWith(callout);
}

/** Callouts of generators that Defuddle does not know, in a form that it does. */
export function nameCallouts(root: ParentNode): void {
  for (const callout of callouts) {
    for (const box of root.querySelectorAll(callout.box)) name(box, callout);
  }
  // Docusaurus dresses what folds like a callout, which it is not.
  for (const details of root.querySelectorAll('details.alert')) details.classList.remove('alert');
}
