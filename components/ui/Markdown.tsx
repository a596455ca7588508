import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { colourCode } from '../code/colourCode.ts';
import { useHighlight } from '../code/highlighting.ts';
import { useMentioned } from '../mention/mentioned.ts';
import { mentionNode } from '../mention/mentionNode.ts';
import { renderMarkdown } from './renderMarkdown.ts';

/** Somebody's Markdown, shown safely. */
export function Markdown({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const mentioned = useMentioned();
  const highlight = useHighlight();
  useLayoutEffect(() => {
    const nodes = renderMarkdown(text, (id, words) => mentionNode(id, words, mentioned.get(id)));
    place.current?.replaceChildren(nodes);
  }, [text, mentioned]);
  useEffect(() => {
    const element = place.current;
    if (!element || !highlight) return;
    const life = new AbortController();
    void colourCode(element, highlight, life.signal);
    return () => life.abort();
  }, [text, mentioned, highlight]);
  return <div ref={place} class="cp-markdown" dir="auto" />;
}
