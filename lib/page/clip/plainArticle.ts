import type { Article } from './article.ts';

const notText = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/** The words of a page one text after the other, without any structure. */
export function plainArticle(document: Document): Article {
  const lines: string[] = [];
  if (document.body) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const line = walker.currentNode.nodeValue?.replace(/\s+/g, ' ').trim();
      if (line && !notText.has(walker.currentNode.parentElement?.tagName ?? '')) lines.push(line);
    }
  }
  return {
    markdown: lines.map((line) => line.replace(/[\\`*_[\]<#|]/g, '\\$&')).join('\n\n'),
    text: lines.join('\n'),
    defuddle: null,
    readability: null,
    starter: null,
  };
}
