import { documentHtml } from '../ui/renderMarkdown.ts';
import { putFormulas, takeFormulas } from './formulas.ts';
import type { HtmlWanted } from './htmlOf.ts';
import { isTooMuch } from './isTooMuch.ts';
import { mathMl } from './mathMl.ts';

self.addEventListener('message', ({ data }: MessageEvent<HtmlWanted>) => {
  const { markdown, formulas } = takeFormulas(data.markdown);
  const html = putFormulas(documentHtml(markdown, data.footnotes), formulas, mathMl);
  self.postMessage(isTooMuch(html) ? null : html);
});
