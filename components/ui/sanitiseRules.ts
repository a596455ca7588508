import type { Config } from 'dompurify';

/** What a link of somebody else's may lead to. */
export const safeAddress = /^(?:https?|mailto):/i;
/** In a note, also a member who is named: what of this is none is taken away where links are guarded. */
const noteAddress = /^(?:https?:|mailto:|commonplace:member\/)/i;

export const common = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // In a page that allows no policies, asking for one would be reported to its server.
  TRUSTED_TYPES_POLICY: null,
} satisfies Config;

export const tags = [
  ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'sup'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'img', 'input'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

export const attributes = ['href', 'src', 'alt', 'title', 'start', 'align', 'type', 'checked'];

/** Attributes that are no addresses, so that their values need not look like one. */
export const plain = ['align', 'start', 'type', 'colspan', 'rowspan', 'scope', 'lang', 'dir'];

/** What a note may consist of. */
export const noteRules = {
  ...common,
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: [...attributes, 'class'],
  ADD_URI_SAFE_ATTR: plain,
  ALLOWED_URI_REGEXP: noteAddress,
} satisfies Config;

/** What a highlighter makes of code. */
export const codeRules = {
  ...common,
  ALLOWED_TAGS: ['span'],
  ALLOWED_ATTR: ['class'],
} satisfies Config;
