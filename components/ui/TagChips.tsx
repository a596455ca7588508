import { Chip } from './Chip.tsx';

/** Tags as they are read, each in its own direction; nothing where there are none. */
export function TagChips({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <div class="cp-chips">
      {tags.map((tag) => (
        <Chip key={tag}>
          <bdi>{tag}</bdi>
        </Chip>
      ))}
    </div>
  );
}
