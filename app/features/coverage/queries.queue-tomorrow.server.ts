/** What tomorrow brings to whoever has emptied the queue: what is due, and what appears. */
import type { Ctx } from '~/platform/context.server';
import { outletsOf } from '~/platform/principal';
import { addDays, type ClockTime, type Instant, instantOf, type PlainDate } from '~/platform/time';
import type { OutletRef } from './queries.assignment-form.server';
import type { AssignmentStatus } from './rules';
import type { Medium } from './rules.mediums';
import type { QueuePile } from './rules.queue';

export interface TomorrowItem {
  assignmentId: string;
  title: string;
  status: AssignmentStatus;
  outlet: Omit<OutletRef, 'name'>;
  leadName: string | null;
  /** Where it appears; null for what is due. */
  channel: { name: string; medium: Medium; time: ClockTime | null } | null;
  /** When its text is due; null for what appears. */
  dueAt: Instant | null;
}

export interface Tomorrow {
  day: PlainDate;
  /** By the hour; those without one first. */
  appears: TomorrowItem[];
  /** By the hour. */
  due: TomorrowItem[];
  /** Of each there are more than these. */
  more: { appears: boolean; due: boolean };
}

const MOST = 8;
const OWED = ['claimed', 'in_progress'] as const;

/** Tomorrow of a reporter's own work, of an editor's outlets, or of all outlets for the Board, who is told of no deadlines. */
export async function listTomorrow(ctx: Ctx, pile: QueuePile): Promise<Tomorrow> {
  const day = addDays(ctx.clock.today(), 1);
  const [appears, due] = await Promise.all([
    appearing(ctx, pile, day),
    pile === 'nominations' ? [] : dueOn(ctx, pile, day),
  ]);
  return {
    day,
    appears: appears.slice(0, MOST),
    due: due.slice(0, MOST),
    more: { appears: appears.length > MOST, due: due.length > MOST },
  };
}

const ofReader = ({ db, who }: Ctx, pile: QueuePile) => {
  const base = db.q
    .selectFrom('assignments as a')
    .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
    .leftJoin('people as lead', 'lead.id', 'a.lead_id')
    .select([
      'a.id',
      'a.title',
      'a.status',
      'o.id as outlet_id',
      'o.short_name',
      'o.hue',
      'o.icon',
      'lead.display_name as lead_name',
    ])
    .where('a.status', 'not in', ['suspended', 'cancelled']);
  if (pile === 'nominations') return base;
  if (pile === 'texts') return base.where('a.outlet_id', 'in', [...outletsOf(who, 'editor'), '']);
  return base.where(({ or, eb, exists, selectFrom }) =>
    or([
      eb('a.lead_id', '=', who.id),
      exists(
        selectFrom('crew')
          .select('crew.person_id')
          .whereRef('crew.assignment_id', '=', 'a.id')
          .where('crew.person_id', '=', who.id),
      ),
    ]),
  );
};

async function appearing(ctx: Ctx, pile: QueuePile, day: PlainDate): Promise<TomorrowItem[]> {
  const rows = await ofReader(ctx, pile)
    .innerJoin('placements as p', 'p.assignment_id', 'a.id')
    .innerJoin('channels as c', 'c.id', 'p.channel_id')
    .select(['c.name as channel_name', 'c.medium', 'p.planned_time'])
    .where('p.planned_on', '=', day)
    .where('p.status', 'in', ['planned', 'scheduled'])
    .where('p.kind', '<>', 'rerun')
    // The two databases put NULL at different ends.
    .orderBy(({ fn, ref, val }) => fn.coalesce(ref('p.planned_time'), val('' as ClockTime)))
    .orderBy('p.id')
    .limit(MOST + 1)
    .execute();
  return rows.map((row) => ({
    ...itemOf(row),
    channel: { name: row.channel_name, medium: row.medium, time: row.planned_time },
    dueAt: null,
  }));
}

async function dueOn(ctx: Ctx, pile: QueuePile, day: PlainDate): Promise<TomorrowItem[]> {
  const rows = await ofReader(ctx, pile)
    .select('a.deadline_at')
    .where('a.status', 'in', [...OWED])
    .where('a.deadline_at', '>=', instantOf(day))
    .where('a.deadline_at', '<', instantOf(addDays(day, 1)))
    .orderBy('a.deadline_at')
    .orderBy('a.id')
    .limit(MOST + 1)
    .execute();
  return rows.map((row) => ({ ...itemOf(row), channel: null, dueAt: row.deadline_at }));
}

type Row = Awaited<ReturnType<ReturnType<typeof ofReader>['execute']>>[number];

const itemOf = (row: Row) => ({
  assignmentId: row.id,
  title: row.title,
  status: row.status,
  outlet: { id: row.outlet_id, shortName: row.short_name, hue: row.hue, icon: row.icon },
  leadName: row.lead_name,
});
