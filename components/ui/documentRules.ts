import type { Config } from 'dompurify';
import { attributes, common, plain, tags } from './sanitiseRules.ts';

/** Within a document, also a place in it. */
export const documentAddress = /^(?:https?:|mailto:|#user-content-)/i;

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
