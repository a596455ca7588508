import * as v from 'valibot';
import { noteKinds } from '../../lib/model/annotation.ts';
import { countWords } from '../../lib/model/countWords.ts';
import { reactionKinds } from '../../lib/model/reaction.ts';
import type { ClippedPage, DemoNote } from './clipping.ts';
import { type MemberName, members } from './members.ts';
import { pinIn } from './pin.ts';

const by = v.picklist(Object.keys(members) as MemberName[]);
const text = v.pipe(v.string(), v.nonEmpty());

const hoursIn = { hours: 1, days: 24 };
const when = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d* (hours|days) ago$/, 'not a time such as “20 days ago”'),
  v.transform((written) => {
    const [count, unit] = written.split(' ');
    return Number(count) * hoursIn[unit as keyof typeof hoursIn];
  }),
);

const tags = v.pipe(
  v.optional(v.string(), ''),
  v.transform((written) => (written === '' ? [] : written.split(', '))),
);

const pageSchema = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  title: text,
  site: text,
  byline: v.optional(text),
  published: v.pipe(v.string(), v.isoDate()),
  language: text,
  excerpt: text,
  tags,
  by,
  when,
});

const noteSchema = v.strictObject({
  kind: v.picklist(noteKinds),
  by,
  when,
  quote: v.optional(text),
  tags,
});

const replySchema = v.strictObject({ kind: v.literal('reply'), by, when });

const reactionSchema = v.strictObject({ kind: v.picklist(reactionKinds), by, when });

/** Lines such as `key: value`. */
function fieldsOf(lines: string): Record<string, string> {
  const pairs = lines.split('\n').map((line) => {
    const [key = '', ...value] = line.split(': ');
    return [key, value.join(': ')] as const;
  });
  return Object.fromEntries(pairs);
}

/** What a reader sees of each paragraph, heading and point. */
const blocksOf = (markdown: string): string[] =>
  markdown.split('\n').map((line) => line.replace(/^(#+|-|\d+\.|>) |\*+|`/g, ''));

const isReaction = (kind: string | undefined): boolean =>
  reactionKinds.some((known) => known === kind);

/** Notes and the replies and reactions that follow them, each with its fields, an empty line and its words. */
function notesOf(written: readonly string[]): DemoNote[] {
  const notes: DemoNote[] = [];
  for (const remark of written) {
    const [lines = '', ...paragraphs] = remark.trim().split('\n\n');
    const body = paragraphs.join('\n\n');
    const fields = fieldsOf(lines);
    const answered = notes.at(-1);
    if (fields.kind === 'reply') {
      const { by, when } = v.parse(replySchema, fields);
      if (!answered) throw new Error('A reply comes before what it answers');
      answered.replies.push({ by, hoursAgo: when, body });
    } else if (isReaction(fields.kind)) {
      const { by, when, kind } = v.parse(reactionSchema, fields);
      if (!answered) throw new Error('A reaction comes before what it is to');
      answered.reactions.push({ by, hoursAgo: when, kind, evidence: body });
    } else {
      const { quote = null, when, ...note } = v.parse(noteSchema, fields);
      notes.push({ ...note, hoursAgo: when, quote, body, replies: [], reactions: [] });
    }
  }
  return notes;
}

/**
 * A page of the library out of its file: fields about it, its text in Markdown, and the notes on it,
 * each after a line of three hyphens.
 * @throws in words where something is missing or is not what it should be
 */
export function parsePage(name: string, file: string): ClippedPage {
  const [, lines = '', body = '', ...remarks] = file.split(/^---\n/m);
  const {
    url,
    by,
    when,
    tags,
    byline = null,
    ...described
  } = v.parse(pageSchema, fieldsOf(lines.trim()));
  const markdown = body.trim();
  const blocks = blocksOf(markdown);
  return {
    name,
    url,
    clippedBy: by,
    hoursAgo: when,
    tags,
    notes: notesOf(remarks),
    text: {
      ...described,
      byline,
      markdown,
      words: countWords(markdown, described.language),
      pin: (quote) => pinIn(blocks, quote, name),
    },
  };
}
