import { Markdown } from '../ui/Markdown.tsx';
import { TagChips } from '../ui/TagChips.tsx';

/** What an annotation says, and its tags. */
export function AnnotationBody({ body, tags }: { body: string; tags: readonly string[] }) {
  return (
    <>
      {body ? <Markdown text={body} /> : null}
      <TagChips tags={tags} />
    </>
  );
}
