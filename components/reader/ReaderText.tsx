import { useLayoutEffect, useRef } from 'preact/hooks';
import { followWithin } from './followWithin.ts';
import { languageOf } from './language.ts';
import { letKeysScroll } from './letKeysScroll.ts';

/**
 * The words of a kept copy, in the page's own language and direction. Its pictures are fetched only where
 * the member asked for them: whoever serves a picture learns who reads the page, and when.
 */
export function ReaderText({
  nodes,
  language,
  onShown,
}: {
  nodes: DocumentFragment;
  language: string | null;
  /** the words are in the page: `element` is what they are under; called anew for other nodes, null when they go */
  onShown: (element: HTMLElement | null) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    element.replaceChildren(nodes);
    const stop = letKeysScroll(element);
    onShown(element);
    return () => {
      stop();
      onShown(null);
    };
  }, [nodes]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside
    <div ref={place} class="reader-text" {...languageOf(language)} onClick={followWithin} />
  );
}
