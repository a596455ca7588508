import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import css from 'highlight.js/lib/languages/css';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { codeNodes } from '../ui/renderMarkdown.ts';
import './code.css';

const languages = { bash, c, cpp, css, java, javascript, json, python, sql, typescript, xml, yaml };

for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** Code with its words told apart; null where the language is not known. */
export const highlighted = (code: string, language: string): DocumentFragment | null =>
  hljs.getLanguage(language)
    ? codeNodes(hljs.highlight(code, { language, ignoreIllegals: true }).value)
    : null;
