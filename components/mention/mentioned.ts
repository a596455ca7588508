import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MemberId } from '../../lib/model/id.ts';
import type { Mentioned } from '../../lib/model/mention.ts';

/** Those whom the texts name that are shown here, as far as this device knows them. */
export type MentionedMembers = ReadonlyMap<MemberId, Mentioned>;

const MentionedContext = createContext<MentionedMembers>(new Map());

/** Gives the names of members to all texts inside. */
export const MentionedProvider = MentionedContext.Provider;

export const useMentioned = (): MentionedMembers => useContext(MentionedContext);
