/** The set-up of coverage's command tests: people, one approved exemplar, and work on it in any status. */
import type { Insertable } from 'kysely';
import { beforeAll } from 'vitest';
import type { Clock } from '~/platform/clock.server';
import type { PlainDate } from '~/platform/time';
import { json } from '~db/columns';
import type { Schema } from '~db/connect';
import type { TestDatabase } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import type { AssignmentStatus } from '../rules';
import type { Medium } from '../rules.mediums';
import type { PlacementStatus } from '../rules.placements';
import { addAssignment, addExemplar, addPlacementRow } from './rows';

type AssignmentFields = Partial<Schema['assignments']>;
type PlacementFields = Partial<Insertable<Schema['placements']>>;

/** In these somebody works on it, or did. */
export const HELD: readonly AssignmentStatus[] = [
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
  'suspended',
  'cancelled',
];

/** Opens a world for the tests of the `describe` that it is called in; what it has is there inside tests only. */
export function openWorld(
  open: () => Promise<TestDatabase>,
  exemplar: Partial<Insertable<Schema['exemplars']>> = {},
) {
  const room = withPeople(open);
  let exemplarId: string;
  beforeAll(async () => {
    exemplarId = await addExemplar(room.db, room.base, exemplar);
  });

  /** An assignment of the newspaper about the exemplar: given to pv.bao1 by tk.bao where the status says that somebody has it. */
  const made = (status: AssignmentStatus, fields: AssignmentFields = {}) =>
    addAssignment(room.db, room.base, {
      status,
      return_reason: status === 'in_progress' ? 'thiếu ảnh' : null,
      suspended_from: status === 'suspended' ? 'in_progress' : null,
      ...(HELD.includes(status) && {
        lead_id: room.base.idOf('pv.bao1'),
        assigned_by: room.base.idOf('tk.bao'),
      }),
      ...fields,
      exemplar_id: fields.exemplar_id ?? exemplarId,
    });

  /** A placement of an approved assignment of the outlet that has the medium. */
  async function placed(
    status: PlacementStatus = 'scheduled',
    medium: Medium = 'print',
    fields: PlacementFields = {},
  ) {
    const onAir = medium === 'tv' || medium === 'radio';
    const { bao, dai } = room.base.outlets;
    const assignmentId = await made('approved', { outlet_id: onAir ? dai : bao });
    const published = status === 'published' || status === 'corrected';
    const id = await addPlacementRow(
      room.db,
      room.base,
      {
        assignment_id: assignmentId,
        status,
        ...(published && {
          published_on: '2019-12-01' as PlainDate,
          evidence: json({ issueNumber: '4400', page: '1' }),
        }),
        ...fields,
      },
      medium,
    );
    return { assignmentId, id };
  }

  const rowOf = <T extends 'assignments' | 'placements'>(table: T, id: string) =>
    room.db.q
      .selectFrom(table as 'assignments')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow() as unknown as Promise<Schema[T]>;

  return {
    get db() {
      return room.db;
    },
    get base() {
      return room.base;
    },
    get exemplarId() {
      return exemplarId;
    },
    /** The editor of the newspaper, of the station, and the reporter who does the work. */
    editor: (clock?: Clock) => room.base.ctxFor('tk.bao', clock),
    station: () => room.base.ctxFor('tk.dai'),
    lead: () => room.base.ctxFor('pv.bao1'),
    made,
    placed,
    /** Puts the work into another status, without the way to it. */
    textIn: (id: string, status: AssignmentStatus) =>
      room.db.transaction(({ q }) =>
        q.updateTable('assignments').set({ status }).where('id', '=', id).execute(),
      ),
    assignmentOf: (id: string) => rowOf('assignments', id),
    placementOf: (id: string) => rowOf('placements', id),
    /** What was recorded of it, oldest first. */
    eventsOf: (subject: string) =>
      room.db.q
        .selectFrom('history')
        .selectAll()
        .where('subject_id', '=', subject)
        .orderBy('id')
        .execute(),
  };
}

export type World = ReturnType<typeof openWorld>;
