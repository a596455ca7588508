import type { Config } from 'dompurify';

/** What a link of somebody else's may lead to. */
export const safeAddress = /^(?:https?|mailto):/i;
/** Within a document, also a place in it. */
export const documentAddress = /^(?:https?:|mailto:|#user-content-)/i;

const common = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // In a page that allows no policies, asking for one would be reported to its server.
  TRUSTED_TYPES_POLICY: null,
} satisfies Config;

const tags = [
  ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'sup'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'img', 'input'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

const attributes = ['href', 'src', 'alt', 'title', 'start', 'align', 'type', 'checked'];

/** Attributes that are no addresses, so that their values need not look like one. */
const plain = ['align', 'start', 'type', 'colspan', 'rowspan', 'scope', 'lang', 'dir'];

/** What a note may consist of. */
export const noteRules = {
  ...common,
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  ADD_URI_SAFE_ATTR: plain,
  ALLOWED_URI_REGEXP: safeAddress,
} satisfies Config;

/** MathML Core, without what leads elsewhere. */
const formulas = [
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot'],
  ...['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts'],
  ...['mtable', 'mtr', 'mtd', 'mpadded', 'mphantom', 'mstyle', 'menclose'],
];

const formulaAttributes = [
  ...['display', 'mathvariant', 'fence', 'form', 'stretchy', 'largeop', 'movablelimits', 'accent'],
  ...['accentunder', 'lspace', 'rspace', 'minsize', 'maxsize', 'linethickness', 'width', 'height'],
  ...['depth', 'voffset', 'scriptlevel', 'displaystyle', 'notation'],
];

/** What a whole document may consist of. */
export const documentRules = {
  ...common,
  ALLOWED_TAGS: [
    ...tags,
    ...['section', 'figure', 'figcaption', 'caption', 'colgroup', 'col', 'tfoot'],
    ...['sub', 'mark', 'kbd', 'ins', 'u', 's', 'dl', 'dt', 'dd', 'details', 'summary'],
    ...['ruby', 'rt', 'rp'],
    ...formulas,
  ],
  ALLOWED_ATTR: [
    ...attributes,
    ...['id', 'class', 'lang', 'dir', 'colspan', 'rowspan', 'scope', 'open'],
    ...formulaAttributes,
  ],
  ADD_URI_SAFE_ATTR: [...plain, ...formulaAttributes],
  ALLOWED_URI_REGEXP: documentAddress,
} satisfies Config;
