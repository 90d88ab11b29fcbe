/** What stands in the way of being away on days, whichever verb or undo leads there. Asked in the transaction that writes. */
import { listWorkOn } from '~/features/coverage/queries.reporter-work.server';
import { DomainError } from '~/platform/errors';
import { formatDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import type { Span } from './rules.absences';

/** Nobody is away twice at once: throws 422. The person's row is taken first, so that two requests of one moment see each other. */
export async function requireFree(
  tx: Tx,
  personId: string,
  { fromOn, toOn }: Span,
  except: string | null,
): Promise<void> {
  await hold(tx, 'people', { id: personId });
  const rows = await tx.q
    .selectFrom('absences')
    .select(['id', 'from_on', 'to_on'])
    .where('person_id', '=', personId)
    .where('status', 'in', ['requested', 'approved'])
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .orderBy('from_on')
    .execute();
  const other = rows.find((row) => row.id !== except);
  if (!other) return;
  const params = { from: formatDate(other.from_on), to: formatDate(other.to_on) };
  throw new DomainError('reporters.errors.overlaps', 422, params, {
    fromOn: [`reporters.errors.overlaps?${new URLSearchParams(params)}`],
  });
}

const NAMED = 3;

/**
 * Nobody is entered as away, or away again, unawares of what they have to do on those days. Throws 409 `workMeanwhile` with the
 * first titles and, as `seen`, the ids that the form sends when it is sent again.
 */
export async function requireWorkSeen(
  tx: Tx,
  personId: string,
  { fromOn, toOn }: Span,
  seen: readonly string[],
): Promise<void> {
  const work = await listWorkOn(tx, personId, { from: fromOn, to: toOn });
  if (work.every(({ assignmentId }) => seen.includes(assignmentId))) return;
  const names = work.slice(0, NAMED).map(({ title }) => `“${title}”`);
  throw new DomainError('reporters.errors.workMeanwhile', 409, {
    count: work.length,
    titles: names.join(', ') + (work.length > NAMED ? '…' : ''),
    seen: work.map(({ assignmentId }) => assignmentId).join(','),
  });
}
