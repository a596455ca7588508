import { documentHtml } from '../ui/renderMarkdown.ts';
import type { HtmlWanted } from './htmlOf.ts';

self.addEventListener('message', ({ data }: MessageEvent<HtmlWanted>) =>
  self.postMessage(documentHtml(data.markdown, data.footnotes)),
);
