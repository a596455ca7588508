import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Role, roles } from '../../lib/model/membership.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { avatarColour, initials } from './avatar.ts';

interface Props {
  /** who wrote it; empty where the author is not known here */
  name: string;
  /** the author's role in the community, if any */
  role: string | null;
  mine: boolean;
  /** milliseconds since 1970 */
  at: number;
  /** stands at the end of the line */
  children?: ComponentChildren;
}

const isRole = (role: string | null): role is Role => roles.some((known) => known === role);

/** Who wrote something, in which role, and how long ago. */
export function Byline({ name, role, mine, at, children }: Props) {
  const shown = mine ? i18n.t('annotation.you') : name || i18n.t('annotation.someone');
  return (
    <div class="cp-byline">
      <span class="cp-avatar" style={{ background: avatarColour(name) }} aria-hidden="true">
        {initials(name)}
      </span>
      <b class="cp-name">
        <bdi>{shown}</bdi>
      </b>
      <span class="cp-meta">
        {!mine && isRole(role) && role !== 'member'
          ? `${i18n.t(`annotation.role.${role}`)} · `
          : null}
        <TimeAgo at={at} />
      </span>
      {children}
    </div>
  );
}
