import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ReactionKind } from '../../lib/model/reaction.ts';
import type { PageRepute } from '../../lib/model/repute.ts';

/** Message keys take letters only. */
const keys = {
  thanks: 'thanks',
  worked: 'worked',
  'did-not-work': 'didNotWork',
  outdated: 'outdated',
  endorsement: 'endorsement',
} as const satisfies Record<ReactionKind, string>;

/** What a member says by it: "Worked for me". */
export const reactionWords = (kind: ReactionKind): string => i18n.t(`reaction.say.${keys[kind]}`);

/** What a member is asked for once they have said so; null for thanks, which need no reason. */
export const evidenceQuestion = (kind: ReactionKind): string | null =>
  kind === 'thanks' ? null : i18n.t(`reaction.ask.${keys[kind]}`);

/** A reaction that stands, with what its author is called; empty where they are not known here. */
export interface NamedReaction {
  kind: ReactionKind;
  name: string;
}

const list = (names: readonly string[]): string =>
  new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'conjunction' }).format(names);

/** What reactions come to, in a few words each: endorsements by name, the rest by how many. */
export function reputeWords(reactions: readonly NamedReaction[]): string[] {
  const of = (kind: ReactionKind) => reactions.filter((reaction) => reaction.kind === kind);
  const count = (kind: ReactionKind) => of(kind).length;
  const endorsers = of('endorsement').map(({ name }) => name || i18n.t('annotation.someone'));
  return [
    ...(count('worked') > 0 ? [i18n.t('reaction.worked', count('worked'))] : []),
    ...(count('did-not-work') > 0 ? [i18n.t('reaction.didNotWork', count('did-not-work'))] : []),
    ...(endorsers.length > 0 ? [i18n.t('reaction.endorsed', [list(endorsers)])] : []),
    ...(count('outdated') > 0 ? [i18n.t('reaction.outdated', count('outdated'))] : []),
    ...(count('thanks') > 0 ? [i18n.t('reaction.thanks', count('thanks'))] : []),
  ];
}

/** What a page that was found is known for. */
export const pageReputeWords = ({ isEndorsed, isStaleItself, workedFor }: PageRepute): string[] => [
  ...(workedFor > 0 ? [i18n.t('reaction.worked', workedFor)] : []),
  ...(isEndorsed ? [i18n.t('query.state.endorsed')] : []),
  ...(isStaleItself ? [i18n.t('query.state.stale')] : []),
];
