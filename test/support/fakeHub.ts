import { createHash } from 'node:crypto';
import { type Hlc, hlcTime, hlcZero } from '../../lib/model/hlc.ts';
import type { CommunityId, MemberId, ResourceId } from '../../lib/model/id.ts';
import { hasLongText, longTexts, type TextVersion } from '../../lib/model/longText.ts';
import type { Role } from '../../lib/model/membership.ts';
import type { Operation, RowOf, SyncedTable } from '../../lib/model/operation.ts';
import { tombstone } from '../../lib/store/tombstone.ts';
import type {
  OperationAnswer,
  PulledRow,
  PulledSynced,
  PushAnswer,
  TalliedTable,
  Tally,
} from '../../lib/sync/remote.ts';
import {
  aCommunity,
  aContent,
  aMembership,
  anAnnotation,
  aReaction,
  aResource,
} from './factories.ts';

type Stored = PulledSynced & { row: { id: string; authorId: MemberId | null } };

interface FakeCommunity {
  epoch: string;
  seq: number;
  members: Map<MemberId, Role>;
  /** every row by `<table> <id>`, with its latest sequence number */
  rows: Map<string, PulledRow>;
  aliases: Map<string, ResourceId>;
}

const blank = {
  resources: aResource,
  contents: aContent,
  annotations: anAnnotation,
  reactions: aReaction,
};
const maxSkew = 60_000;

/** The protocol's semantics (ADR 0003) in memory, for the sync loop's own tests. */
export class FakeHub {
  readonly communities = new Map<CommunityId, FakeCommunity>();
  /** operations the hub answers with a failure of the whole call */
  readonly poisoned = new Set<string>();

  constructor(readonly now: () => number) {}

  /** Another hub with the same rows. */
  copy(): FakeHub {
    const copy = new FakeHub(this.now);
    for (const [id, community] of this.communities) {
      copy.communities.set(id, structuredClone(community));
    }
    return copy;
  }

  found(id: CommunityId, founder: MemberId, name = 'Bakers'): void {
    const community: FakeCommunity = {
      epoch: crypto.randomUUID(),
      seq: 0,
      members: new Map(),
      rows: new Map(),
      aliases: new Map(),
    };
    this.communities.set(id, community);
    const { touched: _touched, leftAt: _leftAt, ...row } = aCommunity({ id, name });
    this.#put(community, `communities ${id}`, { table: 'communities', seq: 0, row });
    this.join(id, founder, 'facilitator');
  }

  join(id: CommunityId, memberId: MemberId, role: Role = 'member'): void {
    const community = this.#of(id);
    community.members.set(memberId, role);
    const { touched: _touched, ...row } = aMembership({ communityId: id, memberId, role });
    this.#put(community, `memberships ${memberId}`, { table: 'memberships', seq: 0, row });
  }

  remove(id: CommunityId, memberId: MemberId): void {
    this.#of(id).members.delete(memberId);
  }

  /** Forgets rows without a trace, as a restored backup does: devices have to read from the start. */
  restoreWithout(id: CommunityId, ...keys: string[]): void {
    const community = this.#of(id);
    for (const key of keys) community.rows.delete(key);
    community.epoch = crypto.randomUUID();
  }

  row<Table extends SyncedTable>(
    id: CommunityId,
    table: Table,
    rowId: string,
  ): Omit<RowOf[Table], 'touched'> | undefined {
    const found = this.#of(id).rows.get(`${table} ${rowId}`);
    return found?.row as Omit<RowOf[Table], 'touched'> | undefined;
  }

  pulledSince(id: CommunityId, since: number): PulledRow[] {
    return [...this.#of(id).rows.values()]
      .filter(({ seq }) => seq > since)
      .sort((a, b) => a.seq - b.seq);
  }

  tallies(id: CommunityId): Record<TalliedTable, Tally> {
    const rows = [...this.#of(id).rows.values()];
    const tally = (table: TalliedTable): Tally => {
      const lines = rows.flatMap((pulled) => {
        if (pulled.table !== table) return [];
        const { row } = pulled;
        if ('role' in row) return row.leftAt === null ? [`${row.memberId}:${row.role}`] : [];
        return 'rev' in row && row.deletedAt === null ? [`${row.id}:${row.rev}`] : [];
      });
      const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
      return { rows: lines.length, digest };
    };
    return {
      memberships: tally('memberships'),
      resources: tally('resources'),
      contents: tally('contents'),
      annotations: tally('annotations'),
      reactions: tally('reactions'),
    };
  }

  push(id: CommunityId, memberId: MemberId, operations: readonly Operation[]): PushAnswer {
    const community = this.#of(id);
    const role = community.members.get(memberId);
    if (!role) return { status: 'forbidden' };
    if (role === 'reader') return { status: 'readonly' };
    const results = operations.map((operation) =>
      this.#merge(community, memberId, role, operation),
    );
    return { status: 'ok', head: community.seq, now: this.now(), results };
  }

  #merge(
    community: FakeCommunity,
    memberId: MemberId,
    role: Role,
    operation: Operation,
  ): OperationAnswer {
    const operationId = operation.id;
    const rejected = (code: string): OperationAnswer => ({
      operationId,
      status: 'rejected',
      rejection: { code, message: code },
    });
    if (hlcTime(operation.hlc) > this.now() + maxSkew) return rejected('clock_skew');
    const isPage = operation.table === 'resources' || operation.table === 'contents';
    const rowId = (isPage && community.aliases.get(operation.rowId)) || operation.rowId;
    const key = `${operation.table} ${rowId}`;
    const present = community.rows.get(key) as Stored | undefined;
    if (present?.row.deletedAt != null) return { operationId, status: 'gone' };
    if (operation.change.type === 'delete') {
      if (!present) return { operationId, status: 'noop' };
      if (present.row.authorId !== memberId && role !== 'facilitator')
        return rejected('not_author');
      if (operation.table === 'resources' && this.#inUse(community, rowId, memberId))
        return rejected('in_use');
      if (operation.table === 'resources') this.#buryAlong(community, rowId);
      if (operation.table === 'annotations') this.#buryReactions(community, rowId);
      this.#bury(community, key, present);
      return { operationId, status: 'ok' };
    }
    const fields = this.#named(community, operation.change.fields);
    const double = this.#double(community, operation.table, rowId, fields.urlKey);
    if (!present && double) {
      community.aliases.set(operation.rowId, double.row.id as ResourceId);
      this.#set(community, double, fields, operation.hlc);
      return { operationId, status: 'alias', rowId: double.row.id as ResourceId };
    }
    if (present && !isPage && present.row.authorId !== memberId) {
      return rejected('not_author');
    }
    const conflict = present && this.#conflict(present, operation);
    if (conflict) return { operationId, status: 'conflict', present: conflict };
    const target = present ?? this.#made(community, operation, rowId, memberId);
    const changed = this.#set(community, target, fields, operation.hlc);
    if (rowId !== operation.rowId && operation.table === 'resources') {
      return { operationId, status: 'alias', rowId: rowId as ResourceId };
    }
    return { operationId, status: changed ? 'ok' : 'noop' };
  }

  #bury(community: FakeCommunity, key: string, { table, row, stamps: _, ...stored }: Stored): void {
    const buried = { ...tombstone(table, row as never, this.now()), rev: row.rev + 1 };
    this.#put(community, key, { ...stored, table, row: buried, stamps: {} } as Stored);
  }

  /** A page's text, the reactions to it, and the notes that its author's devices did not know of. */
  #buryAlong(community: FakeCommunity, resourceId: string): void {
    for (const [key, stored] of [...community.rows]) {
      const isNote =
        (stored.table === 'annotations' || stored.table === 'reactions') &&
        stored.row.resourceId === resourceId;
      const isText = stored.table === 'contents' && stored.row.id === resourceId;
      if ((isNote || isText) && stored.row.deletedAt === null) this.#bury(community, key, stored);
    }
  }

  #buryReactions(community: FakeCommunity, annotationId: string): void {
    for (const [key, stored] of [...community.rows]) {
      if (stored.table !== 'reactions' || stored.row.deletedAt !== null) continue;
      if (stored.row.annotationId === annotationId) this.#bury(community, key, stored);
    }
  }

  #inUse({ rows }: FakeCommunity, resourceId: string, memberId: MemberId): boolean {
    return [...rows.values()].some(
      (each) =>
        each.table === 'annotations' &&
        each.row.resourceId === resourceId &&
        each.row.deletedAt === null &&
        each.row.authorId !== memberId,
    );
  }

  /** The text that is there, where it is not the one that an operation changes. */
  #conflict({ table, row, stamps }: Stored, { change, base, hlc }: Operation): TextVersion | null {
    if (!base || change.type === 'delete' || !hasLongText(table)) return null;
    const field = longTexts[table];
    const text = (row as Record<string, unknown>)[field] as string;
    const clock = stamps[field] ?? hlcZero;
    const follows = clock === base.clock && clock < hlc;
    return clock === hlc || follows || text === change.fields[field] ? null : { text, clock };
  }

  #named(community: FakeCommunity, fields: Record<string, unknown>): Record<string, unknown> {
    const known = community.aliases.get(String(fields.resourceId));
    return known ? { ...fields, resourceId: known } : fields;
  }

  #double(
    community: FakeCommunity,
    table: SyncedTable,
    rowId: string,
    urlKey: unknown,
  ): Stored | undefined {
    if (table !== 'resources') return undefined;
    return [...community.rows.values()].find(
      (other): other is Extract<Stored, { table: 'resources' }> =>
        other.table === 'resources' &&
        other.row.deletedAt === null &&
        other.row.urlKey === urlKey &&
        other.row.id !== rowId,
    );
  }

  #made(community: FakeCommunity, operation: Operation, id: string, authorId: MemberId): Stored {
    const { table, communityId } = operation;
    const row = { ...blank[table]({ communityId, authorId }), id };
    const { touched: _touched, textClock: _textClock, ...rest } = { textClock: null, ...row };
    const made = { table, seq: 0, row: rest, stamps: {} } as unknown as Stored;
    community.rows.set(`${table} ${id}`, made);
    return made;
  }

  #set(community: FakeCommunity, to: Stored, fields: Record<string, unknown>, hlc: Hlc): boolean {
    const later = Object.entries(fields).filter(([field]) => hlc > (to.stamps[field] ?? ''));
    if (later.length === 0) return false;
    this.#put(community, `${to.table} ${to.row.id}`, {
      ...to,
      row: {
        ...to.row,
        ...Object.fromEntries(later),
        rev: to.row.rev + 1,
        updatedAt: this.now(),
      },
      stamps: { ...to.stamps, ...Object.fromEntries(later.map(([field]) => [field, hlc])) },
    } as Stored);
    return true;
  }

  #put(community: FakeCommunity, key: string, row: PulledRow): void {
    community.seq += 1;
    community.rows.set(key, { ...row, seq: community.seq });
  }

  #of(id: CommunityId): FakeCommunity {
    const community = this.communities.get(id);
    if (!community) throw new Error(`no community ${id}`);
    return community;
  }
}
