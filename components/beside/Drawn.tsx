import type { Stretch } from '../../lib/model/stretch.ts';

/**
 * Words of the library in an engine's page: drawn by the style, so that they are no text of the page. Text it could
 * read in a closed shadow tree letter by letter with `window.find`, and what is selected of it at once.
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
