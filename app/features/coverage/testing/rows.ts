/** Rows that tests of coverage put straight into the database: any status, without the way to it. */
import type { Insertable } from 'kysely';
import { v7 } from 'uuid';
import { DomainError } from '~/platform/errors';
import { fold, sortKey } from '~/platform/text';
import type { ClockTime, Instant, PlainDate } from '~db/columns';
import type { Db, Schema } from '~db/connect';
import type { TestPeople } from '~db/testing/people';
import { PLACEMENT_KIND_OF } from '../rules.placements';

const AT = '2019-11-01T01:00:00.000Z' as Instant;

/** An approved exemplar, unless told otherwise. */
export async function addExemplar(
  db: Db,
  base: TestPeople,
  fields: Partial<Insertable<Schema['exemplars']>> = {},
): Promise<string> {
  const name = fields.name ?? 'Hợp tác xã Muối Long Điền Tây';
  const place = await db.q
    .selectFrom('places')
    .select(['code', 'valid_from', 'parent_code'])
    .where('parent_code', '=', '960')
    .orderBy('code')
    .executeTakeFirstOrThrow();
  const id = v7();
  await db.transaction(async (tx) => {
    tx.changed({ kind: 'exemplar', id });
    await tx.q
      .insertInto('exemplars')
      .values({
        id,
        programme_id: base.programmeId,
        name,
        name_folded: fold(name),
        name_sort: sortKey(name),
        family: 'advanced',
        kind: 'collective',
        sector_code: fields.sector_code ?? 'agriculture',
        movement_code: null,
        place_code: place.code,
        place_valid_from: place.valid_from,
        district_code: place.parent_code ?? place.code,
        place_detail: '',
        birth_year: null,
        is_minor: 0,
        summary: 'Muối trải bạt, tăng năng suất',
        achievements: '',
        search_folded: fold(`${name} Muối trải bạt`),
        status: 'approved',
        decision_number: null,
        decision_date: null,
        approved_on: '2019-11-01' as PlainDate,
        consent: 'given',
        consent_by: null,
        consent_on: null,
        source: 'board',
        import_id: null,
        created_by: base.idOf('bantdkt'),
        nominated_at: null,
        created_at: AT,
        updated_at: AT,
        version: 1,
        ...fields,
      })
      .execute();
  });
  return id;
}

/** An assignment of the newspaper in any status. */
export async function addAssignment(
  db: Db,
  base: TestPeople,
  fields: Partial<Schema['assignments']> & { exemplar_id: string },
): Promise<string> {
  const id = v7();
  await db.transaction(async (tx) => {
    tx.changed({ kind: 'assignment', id });
    await tx.q
      .insertInto('assignments')
      .values({
        id,
        programme_id: base.programmeId,
        outlet_id: base.outlets.bao,
        kind: 'story',
        genre: 'profile',
        title: 'Muối sạch Long Điền Tây',
        search_folded: fold('Muối sạch Long Điền Tây'),
        brief: '',
        status: 'open',
        suspended_from: null,
        lead_id: null,
        assigned_by: null,
        deadline_at: null,
        length_value: null,
        length_unit: null,
        return_reason: null,
        created_by: base.idOf('tk.bao'),
        created_at: AT,
        updated_at: AT,
        version: 1,
        ...fields,
      })
      .execute();
  });
  return id;
}

/** A placement of the newspaper's print edition in any status. */
export async function addPlacementRow(
  db: Db,
  base: TestPeople,
  fields: Partial<Insertable<Schema['placements']>> & { assignment_id: string },
  medium: Schema['channels']['medium'] = 'print',
): Promise<string> {
  const id = v7();
  const channel = {
    print: 'bao-print',
    online: 'bao-online',
    tv: 'dai-tv',
    radio: 'dai-radio',
    social: 'bao-online',
  } as const;
  await db.transaction(async (tx) => {
    tx.changed({ kind: 'placement', id });
    await tx.q
      .insertInto('placements')
      .values({
        id,
        outlet_id: medium === 'tv' || medium === 'radio' ? base.outlets.dai : base.outlets.bao,
        channel_id: base.channels[channel[medium]],
        slot_id: null,
        kind: PLACEMENT_KIND_OF[medium],
        planned_on: '2019-12-04' as PlainDate,
        planned_time: null,
        status: 'planned',
        length_value: null,
        length_unit: null,
        published_on: null,
        published_time: null,
        evidence: null,
        flagged: 0,
        created_at: AT,
        updated_at: AT,
        version: 1,
        ...fields,
      })
      .execute();
  });
  return id;
}

export interface Refusal {
  status: number;
  code: string;
  params: Record<string, string | number>;
  fields: string[];
}

/** How a command was refused; null when it was not. Anything but a DomainError is thrown on. */
export async function refusalBy(work: Promise<unknown>): Promise<Refusal | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      status: error.status,
      code: error.code,
      params: error.params,
      fields: Object.keys(error.fields),
    };
  }
}

/** A column of the newspaper's print edition on each Monday, Wednesday and Friday: one seat, no hour. */
export async function addSlot(
  db: Db,
  base: TestPeople,
  fields: Partial<Insertable<Schema['slots']>> & { channel?: keyof TestPeople['channels'] } = {},
): Promise<string> {
  const { channel = 'bao-print', ...columns } = fields;
  const id = v7();
  const name = columns.name ?? 'Người tốt - việc tốt';
  await db.transaction(({ q }) =>
    q
      .insertInto('slots')
      .values({
        id,
        channel_id: base.channels[channel],
        name,
        name_folded: fold(name),
        rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
        start_time: null,
        length_value: 700,
        length_unit: 'words',
        capacity: 1,
        genre: 'profile',
        deadline_days: 2,
        deadline_time: '16:00' as ClockTime,
        starts_on: '2019-09-01' as PlainDate,
        ends_on: null,
        is_sample: 0,
        version: 1,
        ...columns,
      })
      .execute(),
  );
  return id;
}
