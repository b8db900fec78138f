import type { AttachmentKind, RunState } from '@evorx/runs';
import type { Generated, Insertable, Selectable } from 'kysely';
import type { FigureColumn } from './figure-columns';

/** A run as it is now, and how far its journal goes. */
interface RunsTable {
  /** In the order of creation. */
  readonly number: Generated<number>;
  readonly id: string;
  /** The store that may append; null for none. */
  readonly owner: string | null;
  /** Events in the journal, so the sequence of the next one. */
  readonly events: number;
  /** The first and the last generation in the journal; null where there is none. */
  readonly firstIndex: number | null;
  readonly lastIndex: number | null;
  readonly name: string | null;
  readonly state: RunState;
  /** JSON, as are `provenance` and `result`. */
  readonly spec: string;
  readonly createdAt: number;
  readonly clonedFrom: string | null;
  readonly provenance: string | null;
  /** JSON: the declaration. The value of the figure at a place of it is in the column of that place. */
  readonly figures: string;
  readonly generation: number;
  readonly evaluations: number;
  readonly best: number | null;
  readonly bestSoFar: number | null;
  readonly accuracy: number | null;
  readonly progress: number;
  readonly elapsedMs: number;
  readonly result: string | null;
  readonly error: string | null;
}

/** The values of a generation's figures; null where the event is another one, and where fewer are declared. */
type Figures = { readonly [C in FigureColumn]?: number | null };

interface JournalTable extends Figures {
  readonly run: number;
  readonly sequence: number;
  readonly type: string;
  /** JSON: what an event says beside its type, where it is no generation. */
  readonly detail: string | null;
  /** The index of the generation; null, as what follows, where the event is another one. */
  readonly generation: number | null;
  readonly evaluations: number | null;
  readonly progress: number | null;
  readonly elapsedMs: number | null;
  readonly evaluationMs: number | null;
}

interface AttachmentsTable {
  readonly number: Generated<number>;
  readonly run: number;
  readonly kind: AttachmentKind;
  readonly generation: number;
  /** Bytes in all; null until the last of them is there. */
  readonly size: number | null;
}

/** The bytes of an attachment, a part in each row. */
interface PiecesTable {
  readonly attachment: number;
  /** From zero on. */
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** A store that is open somewhere. */
interface OwnersTable {
  readonly id: string;
  readonly machine: string;
  readonly pid: number;
  /** When its process started, in the machine's own terms; null where the machine does not tell. */
  readonly started: string | null;
  /** Seconds since 1970, by the database's clock. */
  readonly heartbeat: number;
}

interface AsksTable {
  readonly number: Generated<number>;
  readonly run: string;
  readonly wish: 'pause' | 'cancel';
}

/** The last change of every run, so that other processes can tell what is new. A removed run stays here for a while. */
interface ChangesTable {
  readonly run: string;
  readonly number: number;
  /** Who changed it. */
  readonly owner: string;
}

/**
 * The tables, as the last migration leaves them. In the database, names are in snake case.
 *
 * @category Internals
 */
export interface Schema {
  readonly runs: RunsTable;
  readonly journal: JournalTable;
  readonly attachments: AttachmentsTable;
  readonly pieces: PiecesTable;
  readonly owners: OwnersTable;
  readonly asks: AsksTable;
  readonly changes: ChangesTable;
}

/** @internal */
export type RunRow = Selectable<RunsTable>;
/** @internal */
export type JournalRow = Insertable<JournalTable>;
/** @internal */
export type OwnerRow = Selectable<OwnersTable>;
