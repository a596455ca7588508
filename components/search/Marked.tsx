import { marked } from './marked.ts';

/** Text with the words that matched marked in it. */
export function Marked({ text, matched }: { text: string; matched: readonly string[] }) {
  return (
    <>
      {marked(text, matched).map((stretch, index) =>
        stretch.matched ? (
          <mark key={index} class="cp-mark">
            {stretch.text}
          </mark>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
