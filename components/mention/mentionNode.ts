import { i18n } from '#i18n';
import type { MemberId } from '../../lib/model/id.ts';
import type { Mentioned } from '../../lib/model/mention.ts';

/**
 * A member's name as it stands in a text.
 * @param words what the writer called them; shown where this device does not know them
 */
export function mentionNode(id: MemberId, words: string, who: Mentioned | undefined): HTMLElement {
  const mention = document.createElement('span');
  mention.className = who?.mine ? 'cp-mention cp-mention-mine' : 'cp-mention';
  const name = document.createElement('bdi');
  const written = words.includes(id) ? '' : words.trim().replace(/^@/, '');
  name.textContent = who?.name || written || i18n.t('annotation.someone');
  mention.append('@', name);
  if (!who?.mine) return mention;
  const you = document.createElement('span');
  you.className = 'cp-unseen';
  you.textContent = ` (${i18n.t('annotation.you')})`;
  mention.append(you);
  return mention;
}
