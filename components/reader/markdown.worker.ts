import { documentHtml } from '../ui/renderMarkdown.ts';
import type { HtmlWanted } from './htmlOf.ts';
import { isTooMuch } from './isTooMuch.ts';

self.addEventListener('message', ({ data }: MessageEvent<HtmlWanted>) => {
  const html = documentHtml(data.markdown, data.footnotes);
  self.postMessage(isTooMuch(html) ? null : html);
});
