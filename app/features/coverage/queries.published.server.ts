/** Which works have been published, in SQL: what `publishedOn` says of one. */
import { type Expression, type SqlBool, sql } from 'kysely';

/** Whether the approved assignment aliased `a` has appeared wherever it was planned. */
export const whollyPublished = (): Expression<SqlBool> => sql<SqlBool>`(
  exists (select 1 from placements as shown
    where shown.assignment_id = a.id and shown.status in ('published', 'corrected'))
  and not exists (select 1 from placements as owed
    where owed.assignment_id = a.id and owed.status not in ('published', 'corrected', 'cancelled')))`;
