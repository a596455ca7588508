import { useLayoutEffect, useRef } from 'preact/hooks';
import { renderMarkdown } from './renderMarkdown.ts';

/** Somebody's Markdown, shown safely. */
export function Markdown({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(renderMarkdown(text)), [text]);
  return <div ref={place} class="cp-markdown" dir="auto" />;
}
