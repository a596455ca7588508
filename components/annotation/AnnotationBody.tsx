import { Chip } from '../ui/Chip.tsx';
import { Markdown } from '../ui/Markdown.tsx';

/** What an annotation says, and its tags. */
export function AnnotationBody({ body, tags }: { body: string; tags: readonly string[] }) {
  return (
    <>
      {body ? <Markdown text={body} /> : null}
      {tags.length > 0 ? (
        <div class="cp-chips">
          {tags.map((tag) => (
            <Chip key={tag}>
              <bdi>{tag}</bdi>
            </Chip>
          ))}
        </div>
      ) : null}
    </>
  );
}
