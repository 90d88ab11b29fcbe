/** A reporter's own results. */
import { sql } from 'kysely';
import { whollyPublished } from '~/features/coverage/queries.published.server';
import type { WorkStatus } from '~/features/coverage/rules.items';
import { isPublished } from '~/features/coverage/rules.placements';
import type { Ctx } from '~/platform/context.server';

export interface OwnWork {
  /** Assignments that the person leads, by status. */
  statuses: Partial<Record<WorkStatus, number>>;
  /** Appearances that were published about approved exemplars. */
  published: number;
  /** The same by month, YYYY-MM, oldest first. */
  months: { month: string; published: number }[];
}

/** Two grouped statements about what the person leads. */
export async function getOwnWork({ db, who }: Pick<Ctx, 'db' | 'who'>): Promise<OwnWork> {
  const led = db.q.selectFrom('assignments as a').where('a.lead_id', '=', who.id);
  const [statuses, placements] = await Promise.all([
    led
      .select(({ fn, eb }) => [
        eb
          .case()
          .when(eb.and([eb('a.status', '=', 'approved'), whollyPublished()]))
          .then(sql<WorkStatus>`'published'`)
          .else(eb.ref('a.status'))
          .end()
          .as('standing'),
        fn.countAll<number>().as('total'),
      ])
      .groupBy('standing')
      .execute(),
    led
      .innerJoin('placements', 'placements.assignment_id', 'a.id')
      .innerJoin('exemplars', 'exemplars.id', 'a.exemplar_id')
      .where('exemplars.status', '=', 'approved')
      .where('placements.published_on', 'is not', null)
      .select(({ fn }) => [
        'placements.status',
        sql<string>`substr(placements.published_on, 1, 7)`.as('month'),
        fn.countAll<number>().as('total'),
      ])
      .groupBy(['placements.status', sql`substr(placements.published_on, 1, 7)`])
      .execute(),
  ]);
  const shown = placements.filter((row) => isPublished(row.status));
  const months = [...new Set(shown.map((row) => row.month))].sort();
  const sum = (rows: typeof shown) => rows.reduce((total, row) => total + Number(row.total), 0);
  return {
    statuses: Object.fromEntries(statuses.map((row) => [row.standing, Number(row.total)])),
    published: sum(shown),
    months: months.map((month) => ({
      month,
      published: sum(shown.filter((row) => row.month === month)),
    })),
  };
}
