import type { Table } from 'dexie';
import type { Hlc } from '../model/hlc.ts';
import { newId, type OperationId } from '../model/id.ts';
import {
  hasLongText,
  longTexts,
  type TextTable,
  type TextVersion,
  type Versioned,
} from '../model/longText.ts';
import { type Operation, type RowOf, type SyncedTable, syncedFields } from '../model/operation.ts';
import type { SyncedRow } from '../model/resource.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Place } from './place.ts';
import { dropRepairs } from './repair.ts';
import { textVersion } from './text.ts';
import { tombstone } from './tombstone.ts';

type NewRow<Name extends SyncedTable> = Omit<RowOf[Name], keyof (SyncedRow & Versioned)>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const setsText = (table: SyncedTable, fields: object): table is TextTable =>
  hasLongText(table) && longTexts[table] in fields;

/** The text that a change replaces, where it replaces one. */
function textBefore<Name extends SyncedTable>(
  table: Name,
  row: RowOf[Name],
  fields: object,
): TextVersion | null {
  if (!setsText(table, fields)) return null;
  return textVersion(row as RowOf[TextTable]);
}

/**
 * Changes rows of one community, and queues each change for its hub. Lives within one transaction.
 * The personal community stays on the device, so nothing is queued for it.
 */
export class Change {
  constructor(
    readonly db: Database,
    readonly clock: Clock,
    readonly place: Place,
  ) {}

  async insert<Name extends SyncedTable>(table: Name, row: NewRow<Name>): Promise<RowOf[Name]> {
    const now = this.db.now();
    const touched = this.clock.next();
    const full = {
      ...row,
      communityId: this.place.community.id,
      authorId: this.place.memberId,
      rev: 0,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
      touched,
      ...(hasLongText(table) ? { textClock: touched } : {}),
    } as RowOf[Name];
    await this.#table(table).add(full);
    const fields = Object.fromEntries(
      syncedFields[table].map((field) => [field, full[field as keyof RowOf[Name]]]),
    );
    await this.#queue(table, full, touched, { type: 'set', fields }, null);
    return full;
  }

  /** Sets the fields that differ; where none does, nothing is written. */
  async update<Name extends SyncedTable>(
    table: Name,
    row: RowOf[Name],
    fields: Partial<NewRow<Name>>,
  ): Promise<RowOf[Name]> {
    const changed = Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) => !same(value, row[field as keyof RowOf[Name]]),
      ),
    );
    if (Object.keys(changed).length === 0) return row;
    const touched = this.clock.next();
    const updated = {
      ...row,
      ...changed,
      ...(setsText(table, changed) ? { textClock: touched } : {}),
      updatedAt: this.db.now(),
      touched,
    };
    await this.#table(table).put(updated);
    if (table === 'annotations' && 'selectors' in changed) await dropRepairs(this.db, [row]);
    await this.#queue(
      table,
      updated,
      touched,
      { type: 'set', fields: changed },
      textBefore(table, row, changed),
    );
    return updated;
  }

  async remove<Name extends SyncedTable>(table: Name, row: RowOf[Name]): Promise<void> {
    const touched = await this.removeAlong(table, row);
    await this.#queue(table, row, touched, { type: 'delete' }, null);
  }

  /** Removes what the hub removes along with another row: where it keeps that one, this has to stay too. */
  async removeAlong<Name extends SyncedTable>(table: Name, row: RowOf[Name]): Promise<Hlc> {
    const touched = this.clock.next();
    await this.#table(table).put({ ...tombstone(table, row, this.db.now()), touched });
    if (table === 'annotations') await dropRepairs(this.db, [row]);
    return touched;
  }

  #table<Name extends SyncedTable>(table: Name): Table<RowOf[Name], string> {
    return this.db.table<RowOf[Name], string>(table);
  }

  async #queue(
    table: SyncedTable,
    row: RowOf[SyncedTable],
    hlc: Hlc,
    change: Operation['change'],
    base: TextVersion | null,
  ): Promise<void> {
    if (this.place.community.kind === 'personal') return;
    await this.db.outbox.add({
      id: newId<OperationId>(),
      communityId: this.place.community.id,
      table,
      rowId: row.id,
      hlc,
      change,
      base,
      memberId: this.place.memberId,
      state: 'waiting',
      rejection: null,
    });
  }
}
