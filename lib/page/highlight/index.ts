export { createHighlighter, type Highlighter } from './highlighter.ts';
