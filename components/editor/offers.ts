import { i18n } from '#i18n';
import { type ItemOffer, itemLink } from '../../lib/model/itemLink.ts';
import { type MemberOffer, mentionLink } from '../../lib/model/mention.ts';
import type { Edit } from './commands/edit.ts';
import type { Completing } from './completing.ts';
import type { Sources } from './sources.ts';

/** Something to put in the place of what is being typed. */
export interface Offer {
  written: string;
  label: string;
  /** a word about it */
  hint: string;
}

const ofMember = (member: MemberOffer): Offer => ({
  written: mentionLink(member),
  label: member.name,
  hint: i18n.t(`annotation.role.${member.role}`),
});

const ofItem = (item: ItemOffer): Offer => ({
  written: itemLink(item),
  label: item.title,
  hint: item.kind === 'page' ? item.site : i18n.t(`kind.${item.kind}`),
});

export const offersFor = async (
  { kind, typed }: Pick<Completing, 'kind' | 'typed'>,
  sources: Sources,
): Promise<Offer[]> =>
  kind === 'member'
    ? (await sources.members(typed)).map(ofMember)
    : (await sources.items(typed)).map(ofItem);

/** The text with an offer in the place of what was typed, and a space after it for what comes. */
export function putOffer(
  text: string,
  caret: number,
  { from, kind }: Completing,
  { written }: Offer,
): Edit {
  const after = text.slice(caret).replace(kind === 'item' ? /^\]{1,2}/ : /^/, '');
  const space = /^[\s.,;:!?)\]]/.test(after) ? '' : ' ';
  const put = text.slice(0, from) + written + space;
  return { text: put + after, start: put.length, end: put.length };
}
