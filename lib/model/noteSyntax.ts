import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

/**
 * What notes have of GitHub-flavoured Markdown beyond CommonMark. Footnotes are for documents: under a note of a few
 * lines they stood with a heading of their own and a way back that led nowhere.
 */
export const noteSyntax = [gfmAutolinkLiteral(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()];
