import type { Stretch } from '../../lib/model/stretch.ts';

/**
 * Words of the library in an engine's page: drawn by the style, so that they are no text of the page. The page could
 * read text in a closed shadow tree letter by letter with `window.find`, or what is selected of it; and the browser
 * may send text to be translated.
 */
export function Drawn({ text }: { text: string }) {
  return <span data-text={text} />;
}

/** The same, with the words that matched marked in it. */
export function DrawnMarked({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <>
      {stretches.map(({ text, matched }, index) =>
        matched ? (
          <mark key={index} class="cp-mark" data-text={text} />
        ) : (
          <Drawn key={index} text={text} />
        ),
      )}
    </>
  );
}
