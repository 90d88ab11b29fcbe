/**
 * Idempotency: what is sent twice (a double click, a retry after a lost answer, a phone that was without a network) is done once.
 * An action gives its context a receipt with `withReceipt`; the command runs its work in `once`.
 */
import { createHash } from 'node:crypto';
import { fromJson, json } from '~db/columns';
import type { Tx } from '~db/connect';
import type { Ctx } from './context.server';
import { DomainError } from './errors';
import { toInstant } from './time';

/** The name of the hidden field that holds a form's key: a new one whenever the form is drawn. */
export const KEY_FIELD = 'key';

const KEY = /^[\w-]{8,64}$/;
const KEPT_MS = 60 * 86_400_000;

/**
 * The context for the command that a form asks for. `what` names the command and whatever the address adds to it, as
 * `'comment', assignmentId`. The receipt is of the key with all that was typed: the same form sent again with other contents
 * (after going back) is another request, never answered with what the first one made. A form without a key gets the context
 * as it is. Throws 422 for a key that is none.
 */
export function withReceipt(ctx: Ctx, form: FormData, ...what: string[]): Ctx {
  const key = form.get(KEY_FIELD);
  if (key === null || key === '') return ctx;
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('errors.invalid', 422);
  const sent = [...form].map(([name, value]) => [name, contentsOf(value)]);
  const receipt = createHash('sha256')
    .update(JSON.stringify([what, sent]))
    .digest('base64url');
  return { ...ctx, receipt };
}

// A file that is received has no date of its own: it gets that of its arrival.
const contentsOf = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value : [value.name, value.size, value.type];

/**
 * Runs `work` unless the same person's transaction with the same receipt was committed before: then nothing is written, and
 * the answer is what that one answered, so that the second sender is led to what the first one made. A transaction of the same
 * moment is waited for. A context without a receipt just runs it.
 *
 * First of all in the transaction, before anything is held. What `work` gives is kept as JSON: ids, titles, counts, and no
 * private data. What it throws undoes the receipt as well, so that a refused form may be sent again under its key.
 */
export async function once<T>(
  tx: Tx,
  { receipt, who }: Pick<Ctx, 'receipt' | 'who'>,
  work: () => Promise<T>,
): Promise<T> {
  if (!receipt) return work();
  if (!(await claim(tx, who.id, receipt))) return (await answered(tx, who.id, receipt)) as T;
  const answer = await work();
  await tx.q
    .updateTable('receipts')
    .set({ answer: json(answer ?? null) })
    .where('person_id', '=', who.id)
    .where('key', '=', receipt)
    .execute();
  return answer;
}

/**
 * Whether a request with the context's receipt was done before. Asked after a check outside the transaction has refused:
 * what was done by the first of two refuses the second, which is to be answered like the first.
 */
export async function wasDone({
  db,
  receipt,
  who,
}: Pick<Ctx, 'db' | 'receipt' | 'who'>): Promise<boolean> {
  if (!receipt) return false;
  const row = await db.q
    .selectFrom('receipts')
    .select('key')
    .where('person_id', '=', who.id)
    .where('key', '=', receipt)
    .executeTakeFirst();
  return row !== undefined;
}

/** The context for one of the several commands that a form asks for, named by `part`: each is done once by itself. */
export function withPart(ctx: Ctx, part: string): Ctx {
  if (!ctx.receipt) return ctx;
  const receipt = createHash('sha256')
    .update(JSON.stringify([ctx.receipt, part]))
    .digest('base64url');
  return { ...ctx, receipt };
}

/** A transaction of its own that is done once under the context's receipt. */
export const transactOnce = <T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> =>
  ctx.db.transaction((tx) => once(tx, ctx, () => work(tx)));

/** Whether it is new. On PostgreSQL the insert waits for a transaction of the same key, on SQLite the whole transaction does. */
async function claim(tx: Tx, personId: string, key: string): Promise<boolean> {
  const now = Date.now();
  await tx.q
    .deleteFrom('receipts')
    .where('at', '<', toInstant(new Date(now - KEPT_MS)))
    .execute();
  const { numInsertedOrUpdatedRows } = await tx.q
    .insertInto('receipts')
    .values({ person_id: personId, key, at: toInstant(new Date(now)), answer: null })
    .onConflict((on) => on.columns(['person_id', 'key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function answered(tx: Tx, personId: string, key: string): Promise<unknown> {
  const { answer } = await tx.q
    .selectFrom('receipts')
    .select('answer')
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return fromJson<unknown>(answer);
}
