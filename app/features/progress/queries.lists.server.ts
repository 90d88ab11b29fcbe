/** The lists behind the figures of the progress page that the registry does not have. */
import { sql } from 'kysely';
import {
  coverageByExemplar,
  coverageStateSql,
  type ExemplarCoverage,
  outletCoverageSql,
} from '~/features/exemplars/queries.coverage.server';
import { loadPlaces } from '~/features/exemplars/queries.places.server';
import {
  type ExemplarKind,
  type OutletCoverage,
  PUBLISHED_STATUSES,
} from '~/features/exemplars/rules';
import type { Ctx } from '~/platform/context.server';
import { type ClockTime, daysBetween, type PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import type { Schema } from '~db/schema';
import { countedFor } from './queries.server';

export const PAGE_SIZE = 30;

type Scope = Pick<Ctx, 'db' | 'who' | 'clock'>;

export interface Paged<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface CoveredExemplar {
  id: string;
  name: string;
  kind: ExemplarKind;
  placeLabel: string;
  approvedOn: PlainDate;
  /** Days since the approval. */
  ageDays: number;
  coverage: ExemplarCoverage;
}

export interface ExemplarQuestion {
  /** Only those that an outlet still owes. */
  owed?: boolean;
  /** By one outlet. */
  outlet?: { id: string; state: OutletCoverage };
  /** YYYY-MM of the approval. */
  month?: string;
}

/** Approved exemplars that answer the question, oldest approval first. `page` begins at 1. */
export async function listCovered(
  { db, who, clock }: Scope,
  question: ExemplarQuestion,
  page: number,
  pageSize = PAGE_SIZE,
): Promise<Paged<CoveredExemplar>> {
  let asked = db.q.selectFrom('exemplars').where(countedFor(who));
  if (question.owed) asked = asked.where(coverageStateSql, '<>', 'published_all');
  const { outlet } = question;
  if (outlet) {
    asked = asked
      .where(outletCoverageSql(outlet.id), '=', outlet.state)
      .where('programme_id', 'in', (query) =>
        query
          .selectFrom('programme_outlets')
          .select('programme_outlets.programme_id')
          .where('outlet_id', '=', outlet.id),
      );
  }
  if (question.month) asked = asked.where(sql`substr(approved_on, 1, 7)`, '=', question.month);
  const [all, rows, places] = await Promise.all([
    asked.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow(),
    asked
      .select(['id', 'name', 'kind', 'place_code', 'place_valid_from', 'approved_on'])
      .orderBy('approved_on')
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    loadPlaces(db),
  ]);
  const coverage = await coverageByExemplar(
    db,
    rows.map((row) => row.id),
  );
  const items = rows.flatMap((row) => {
    const covered = coverage.get(row.id);
    if (!covered || row.approved_on === null) return [];
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      placeLabel: places.at(row.place_code, row.place_valid_from)?.label ?? row.place_code,
      approvedOn: row.approved_on,
      ageDays: daysBetween(row.approved_on, clock.today()),
      coverage: covered,
    };
  });
  return { items, total: Number(all.total), page, pageSize };
}

export interface Publication {
  placementId: string;
  assignmentId: string;
  title: string;
  exemplarName: string;
  outletId: string;
  channelName: string;
  medium: Schema['channels']['medium'];
  kind: Schema['placements']['kind'];
  status: 'published' | 'corrected';
  publishedOn: PlainDate;
  publishedTime: ClockTime | null;
  url: string | null;
  issueNumber: string | null;
  page: string | null;
}

export interface PublicationQuestion {
  outletId?: string | undefined;
  /** YYYY-MM of the publication. */
  month?: string | undefined;
  /** Only what this person led. */
  leadId?: string | undefined;
}

/** What was published about approved exemplars, newest first. `page` begins at 1. */
export async function listPublications(
  { db, who }: Scope,
  { outletId, month, leadId }: PublicationQuestion,
  page: number,
): Promise<Paged<Publication>> {
  let asked = db.q
    .selectFrom('placements')
    .innerJoin('assignments', 'assignments.id', 'placements.assignment_id')
    .innerJoin('exemplars', 'exemplars.id', 'assignments.exemplar_id')
    .innerJoin('channels', 'channels.id', 'placements.channel_id')
    .where('placements.status', 'in', [...PUBLISHED_STATUSES])
    .where(countedFor(who));
  if (outletId) asked = asked.where('placements.outlet_id', '=', outletId);
  if (month) asked = asked.where(sql`substr(placements.published_on, 1, 7)`, '=', month);
  if (leadId) asked = asked.where('assignments.lead_id', '=', leadId);
  const [all, rows] = await Promise.all([
    asked.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow(),
    asked
      .select([
        'placements.id',
        'placements.assignment_id',
        'placements.outlet_id',
        'placements.kind',
        'placements.status',
        'placements.published_on',
        'placements.published_time',
        'placements.evidence',
        'assignments.title',
        'exemplars.name as exemplar_name',
        'channels.name as channel_name',
        'channels.medium',
      ])
      .orderBy('placements.published_on', 'desc')
      .orderBy('placements.id', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
  ]);
  const items = rows.flatMap((row) => {
    if (row.published_on === null) return [];
    const evidence = fromJson<Record<string, string | null>>(row.evidence) ?? {};
    return {
      placementId: row.id,
      assignmentId: row.assignment_id,
      title: row.title,
      exemplarName: row.exemplar_name,
      outletId: row.outlet_id,
      channelName: row.channel_name,
      medium: row.medium,
      kind: row.kind,
      status: row.status === 'corrected' ? ('corrected' as const) : ('published' as const),
      publishedOn: row.published_on,
      publishedTime: row.published_time,
      url: evidence.url ?? evidence.clipUrl ?? null,
      issueNumber: evidence.issueNumber ?? null,
      page: evidence.page ?? null,
    };
  });
  return { items, total: Number(all.total), page, pageSize: PAGE_SIZE };
}
