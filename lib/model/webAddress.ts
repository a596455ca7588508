/** Whether a text is an address of the web, that a link may lead to: a hub, or whoever types, may give any. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\//i.test(text) && URL.canParse(text);
