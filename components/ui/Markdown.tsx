import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useColourCode } from '../code/highlighting.ts';
import { useMentioned } from '../mention/mentioned.ts';
import { mentionNode } from '../mention/mentionNode.ts';
import { renderMarkdown } from './renderMarkdown.ts';

/** Somebody's Markdown, shown safely. */
export function Markdown({ text }: { text: string }) {
  const place = useRef<HTMLDivElement>(null);
  const mentioned = useMentioned();
  const colourCode = useColourCode();
  useLayoutEffect(() => {
    const nodes = renderMarkdown(text, (id, words) => mentionNode(id, words, mentioned.get(id)));
    place.current?.replaceChildren(nodes);
  }, [text, mentioned]);
  useEffect(() => {
    const element = place.current;
    if (!element || !colourCode) return;
    const life = new AbortController();
    void colourCode(element, life.signal);
    return () => life.abort();
  }, [text, mentioned, colourCode]);
  return <div ref={place} class="cp-markdown" dir="auto" />;
}
