const attributes = ['data-lang', 'data-language', 'data-code-language', 'data-enlighter-language'];

/** How highlighters name the language in a class: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`. */
const named =
  /(?:^|\s)(?:language|lang|highlight-source|highlight-text|highlight|src|brush|type)[-:]\s*([a-z][\w+#-]*)/i;

/** Classes that a highlighter has the bare name beside: `hljs js`, `sourceCode python`. */
const beside =
  /(?:^|\s)(?:hljs|sourceCode|prettyprint|highlight|syntaxhighlighter|code-block)\s+([a-z][\w+#]*)(?=\s|$)/i;

/** Words beside a highlighter's own that are no language. */
const notLanguage =
  /^(?:none|no-?highlight|text|txt|plain(?:text)?|auto|default|undefined|null|wrapper|wrap|container|block|inline|line-?numbers?|lines?|table|copy|dark|light|prettyprinted|linenums|position-relative|notranslate|overflow-auto|nogutter|code|pre|figure|rouge|chroma)$/i;

/** Names of languages that are also letters and words, which pages have as classes of their boxes. */
const ambiguous =
  'ada atom batch c console crystal dart django elm html lean markdown markup md processing rss ruby rust scheme shell svg swift xml'.split(
    ' ',
  );

function languageIn(element: Element): string | null {
  for (const name of attributes) {
    const value = element.getAttribute(name)?.trim();
    if (value && /^[\w+#.-]+$/.test(value)) return value.toLowerCase();
  }
  const classes = element.getAttribute('class') ?? '';
  const found = (named.exec(classes) ?? beside.exec(classes))?.[1]?.toLowerCase();
  return found && !notLanguage.test(found) ? found : null;
}

/** The block of code, its code, and the boxes that have nothing else in them. */
function places(pre: Element): Element[] {
  const around: Element[] = [];
  for (let at = pre.parentElement; at && around.length < 4; at = at.parentElement) {
    const isWider = at.localName === 'body' || at.querySelector('p') !== null;
    if (isWider || at.querySelectorAll('pre').length > 2) break;
    around.push(at);
  }
  return [...pre.querySelectorAll('code'), pre, ...around];
}

/**
 * Writes beside each block of code which language it is in, where the page says so in any of the usual ways: Defuddle
 * has a list of languages, without Go and CSS, and takes the classes of boxes far around for languages too.
 */
export function nameLanguages(root: ParentNode): void {
  for (const pre of root.querySelectorAll('pre')) {
    const said = places(pre);
    const language = said.map(languageIn).find(Boolean);
    if (language) for (const place of said) place.setAttribute('data-lang', language);
  }
  for (const box of root.querySelectorAll('[class]:has(pre):has(p)')) {
    box.classList.remove(...ambiguous);
  }
}
