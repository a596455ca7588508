import { parse, postprocess, preprocess } from 'micromark';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import * as v from 'valibot';
import { idSchema, type MemberId } from './id.ts';
import type { Role } from './membership.ts';
import { noteSyntax } from './noteSyntax.ts';

/** Somebody who may be named in a text, as the members of its community know them. */
export interface MemberOffer {
  id: MemberId;
  name: string;
  role: Role;
}

/** A member whom a text names, as this device knows them. */
export interface Mentioned {
  id: MemberId;
  /** as they are called now */
  name: string;
  /** this device's member */
  mine: boolean;
}

const scheme = 'commonplace:member/';
const memberId = idSchema<MemberId>();

/** The member whom an address names; null for every other address, of this scheme too. */
export function memberOf(address: string): MemberId | null {
  if (!address.startsWith(scheme)) return null;
  const id = v.safeParse(memberId, address.slice(scheme.length));
  return id.success ? id.output : null;
}

/**
 * A mention as Markdown: a link, so that other readers of Markdown show the name, and so that it means the same
 * member when the name is another.
 */
export const mentionLink = ({ id, name }: Pick<MemberOffer, 'id' | 'name'>): string =>
  `[@${name.replace(/[[\]\\<>`*_~&]/g, '\\$&')}](${scheme}${id})`;

/** What a link of a text leads to: an address, or the label of one that is given elsewhere in it. */
type Leads = { address: string } | { label: string };

/**
 * The members whom a text names, each once, in its order: what is shown as a mention, not what merely looks like
 * one in code.
 * @param markdown GitHub-flavoured, as it is written
 */
export function mentionsIn(markdown: string): MemberId[] {
  if (!markdown.includes(scheme)) return [];
  const { links, given } = linksIn(markdown);
  const named = links.map((link) =>
    memberOf('address' in link ? link.address : (given.get(link.label) ?? '')),
  );
  return [...new Set(named.filter((id) => id !== null))];
}

/** The links of a text, and the addresses that it gives by a label. What is within an image is shown as its words. */
function linksIn(markdown: string): { links: Leads[]; given: Map<string, string> } {
  const source = preprocess()(markdown, undefined, true);
  const events = postprocess(parse({ extensions: noteSyntax }).document().write(source));
  const links: Leads[] = [];
  const given = new Map<string, string>();
  let images = 0;
  let label = '';
  let address: string | null = null;
  let defined = '';
  for (const [phase, token, context] of events) {
    const says = () => context.sliceSerialize(token);
    if (token.type === 'image') images += phase === 'enter' ? 1 : -1;
    if (phase === 'enter' && token.type === 'link') address = null;
    if (phase === 'enter' || images > 0) continue;
    if (token.type === 'labelText' || token.type === 'referenceString') label = says();
    else if (token.type === 'resourceDestinationString') address = says();
    else if (token.type === 'autolinkProtocol') links.push({ address: says() });
    else if (token.type === 'link') {
      links.push(address === null ? { label: normalizeIdentifier(label) } : { address });
    } else if (token.type === 'definitionLabelString') defined = normalizeIdentifier(says());
    else if (token.type === 'definitionDestinationString' && !given.has(defined)) {
      given.set(defined, says());
    }
  }
  return { links, given };
}
