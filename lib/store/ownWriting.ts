import type { Annotation } from '../model/annotation.ts';
import type { Community } from '../model/community.ts';
import type { CommunityId } from '../model/id.ts';
import type { Reaction, ReactionKind } from '../model/reaction.ts';
import type { Resource } from '../model/resource.ts';
import type { Database } from './database.ts';
import { me } from './settings.ts';

/** The communities that this device's member was in once, the last left first. */
export const leftCommunities = async (db: Database): Promise<Community[]> =>
  (await db.communities.filter(({ leftAt }) => leftAt !== null).toArray()).sort(
    (a, b) => (b.leftAt ?? 0) - (a.leftAt ?? 0),
  );

/** How kinds of notes and of reactions are called. */
export interface WritingNames {
  kind: (kind: Annotation['kind']) => string;
  reaction: (kind: ReactionKind) => string;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

const quoted = (quote: string): string =>
  quote
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function noteText({ quote, body, tags, createdAt }: Annotation, name: string): string {
  const head = `**${name}** (${day(createdAt)})${tags.map((tag) => ` #${tag}`).join('')}`;
  return [head, quote && quoted(quote), body].filter(Boolean).join('\n\n');
}

function lineText({ kind, evidence, createdAt }: Reaction, names: WritingNames): string {
  const name = kind === 'other' ? '' : `**${names.reaction(kind)}** `;
  return `${name}(${day(createdAt)})\n\n${evidence}`;
}

function pageHead({ title, url, tags }: Resource): string {
  const name = title || url;
  return [`## ${name}`, url && `<${url}>`, tags.map((tag) => `#${tag}`).join(' ')]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * What this device's member wrote in a community, as Markdown: each page with their notes, answers and lines on it,
 * oldest first, and its text where they clipped it. Null where there is nothing.
 */
export async function ownWriting(
  db: Database,
  communityId: CommunityId,
  names: WritingNames,
): Promise<string | null> {
  const mine = await me(db, communityId);
  const own = ({ authorId, deletedAt }: { authorId: unknown; deletedAt: number | null }) =>
    authorId === mine && deletedAt === null;
  const notes = await db.annotations.where({ communityId }).filter(own).sortBy('createdAt');
  const lines = await db.reactions
    .where({ communityId })
    .filter((row) => own(row) && row.evidence !== '')
    .sortBy('createdAt');
  const texts = await db.contents.where({ communityId }).filter(own).toArray();
  const named = new Set<string>([
    ...[...notes, ...lines].map(({ resourceId }) => resourceId),
    ...texts.map(({ id }) => id),
  ]);
  const pages = (await db.resources.where({ communityId }).sortBy('createdAt')).filter(
    (page) => page.deletedAt === null && (named.has(page.id) || own(page)),
  );
  if (pages.length === 0) return null;
  const parts = pages.map((page) =>
    [
      pageHead(page),
      ...notes
        .filter(({ resourceId }) => resourceId === page.id)
        .map((it) => noteText(it, names.kind(it.kind))),
      ...lines.filter(({ resourceId }) => resourceId === page.id).map((it) => lineText(it, names)),
      ...texts.filter(({ id }) => id === page.id).map(({ markdown }) => `---\n\n${markdown}`),
    ].join('\n\n'),
  );
  const name = (await db.communities.get(communityId))?.name ?? '';
  return `# ${name}\n\n${parts.join('\n\n')}\n`;
}
