/** What the Board and the administrator do with programmes. Each verb is one transaction with its event. */

import { requireAware } from '~/platform/awareness';
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, type Message, notFound, requireChange } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import { formatDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import { holdList } from '~db/hold';
import { record } from '../history/commands.server';
import { requireOne } from '../newsroom/commands.installation.server';
import { requireFreeNames } from '../newsroom/commands.names.server';
import { englishNameOf } from '../newsroom/rules.names';
import type { EndProgrammeInput, NewProgrammeInput, ProgrammeInput } from './input';

/**
 * Adds a programme; one that overlaps another is allowed. Gives its id. Throws 403, 422 at a code or a name that is taken, or
 * for an organisation or an outlet that does not exist.
 */
export async function addProgramme(ctx: Ctx, input: NewProgrammeInput): Promise<string> {
  guard(ctx);
  const id = ctx.newId();
  const values = valuesOf(input);
  return transactOnce(ctx, async (tx) => {
    // What somebody else adds at this moment is not among the rows that can be held.
    await holdList(tx, 'programmes');
    const programmes = await heldProgrammes(tx);
    requireFreeNames('programmes.errors.taken', namesOf(values), programmes.map(namesOf));
    await tx.q
      .insertInto('programmes')
      .values({ id, ...values, version: 1 })
      .execute();
    await writeParts(tx, id, input, []);
    await record(tx, ctx, {
      subject: { kind: 'programme', id },
      event: 'create',
      data: { name: values.name },
    });
    return id;
  });
}

/** Changes a programme. Throws 403, 404, 409 when the version has passed, 422 as `addProgramme` does. */
export async function updateProgramme(ctx: Ctx, id: string, input: ProgrammeInput): Promise<void> {
  guard(ctx);
  const values = valuesOf(input);
  await transactOnce(ctx, async (tx) => {
    const programmes = await heldProgrammes(tx);
    const before = programmes.find((each) => each.id === id);
    if (!before) throw notFound();
    requireFreeNames(
      'programmes.errors.taken',
      namesOf(values),
      programmes.filter((each) => each !== before).map(namesOf),
      namesOf(before),
    );
    await change(tx, id, input.version, values);
    const owed = await owingOutlets(tx, id);
    await tx.q.deleteFrom('programme_bodies').where('programme_id', '=', id).execute();
    await tx.q.deleteFrom('programme_outlets').where('programme_id', '=', id).execute();
    await writeParts(tx, id, input, owed);
    await record(tx, ctx, {
      subject: { kind: 'programme', id },
      event: 'update',
      data: { before: before.name, after: values.name },
    });
  });
}

/**
 * Sets an earlier last day. Throws 403, 404, 409 (also `confirm` with what hangs on it), 422 for a day outside the programme.
 */
export async function endProgramme(ctx: Ctx, id: string, input: EndProgrammeInput): Promise<void> {
  guard(ctx);
  await transactOnce(ctx, async (tx) => {
    const found = (await heldProgrammes(tx)).find((each) => each.id === id);
    if (!found) throw notFound();
    if (input.lastDay < found.starts_on || input.lastDay > found.ends_on) {
      const [from, to] = [formatDate(found.starts_on), formatDate(found.ends_on)];
      throw refused('lastDay', `programmes.errors.outside?from=${from}&to=${to}`);
    }
    requireChange(found, { ends_on: input.lastDay });
    await change(tx, id, input.version, { ends_on: input.lastDay });
    requireAware('programmes.errors.confirmEnd', await hangingOn(tx, id), input.confirmed);
    await record(tx, ctx, {
      subject: { kind: 'programme', id },
      event: 'end',
      data: { endsOn: input.lastDay },
    });
  });
}

function guard(ctx: Ctx): void {
  if (!can(ctx.who, 'manage:programmes')) throw forbidden();
}

const valuesOf = (input: NewProgrammeInput) => ({
  code: clean(input.code),
  name: clean(input.name),
  name_en: englishNameOf(input),
  signed_on: input.signedOn,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
});

const namesOf = (row: { code: string; name: string; name_en: string }) => ({
  code: row.code,
  name: row.name,
  nameEn: row.name_en,
});

/** Every programme, held to the end of the transaction: two that are named at once wait for each other. */
const heldProgrammes = (tx: Tx) =>
  tx.q
    .updateTable('programmes')
    .set((set) => ({ version: set.ref('version') }))
    .returning(['id', 'code', 'name', 'name_en', 'starts_on', 'ends_on'])
    .execute();

async function change(
  tx: Tx,
  id: string,
  version: number,
  values: Partial<ReturnType<typeof valuesOf>>,
): Promise<void> {
  const changed = await tx.q
    .updateTable('programmes')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  requireOne(changed.numUpdatedRows);
}

async function owingOutlets(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('programme_outlets')
    .select('outlet_id')
    .where('programme_id', '=', id)
    .execute();
  return rows.map((row) => row.outlet_id);
}

/** Writes the bodies and the outlets. Throws 422 for one that does not exist, or that is out of use and did not owe coverage before. */
async function writeParts(
  tx: Tx,
  id: string,
  input: NewProgrammeInput,
  owed: readonly string[],
): Promise<void> {
  const organisations = await tx.q.selectFrom('organisations').select('id').execute();
  const outlets = await tx.q.selectFrom('outlets').select(['id', 'active']).execute();
  const mayOwe = new Set(
    outlets.filter((row) => row.active === 1 || owed.includes(row.id)).map((row) => row.id),
  );
  const mayJoin = new Set(organisations.map((row) => row.id));
  if (!input.outlets.every((outlet) => mayOwe.has(outlet)))
    throw refused('outlets', 'fields.errors.invalidChoice');
  if (!input.bodies.every((body) => mayJoin.has(body.organisationId)))
    throw new DomainError('errors.invalid', 422);
  if (input.bodies.length > 0)
    await tx.q
      .insertInto('programme_bodies')
      .values(
        input.bodies.map((body) => ({
          programme_id: id,
          organisation_id: body.organisationId,
          part: body.part,
        })),
      )
      .execute();
  if (input.outlets.length > 0)
    await tx.q
      .insertInto('programme_outlets')
      .values(input.outlets.map((outlet_id) => ({ programme_id: id, outlet_id })))
      .execute();
}

const OVER = ['rejected', 'withdrawn'] as const;
const DONE = ['approved', 'cancelled'] as const;

/** Exemplars that are neither rejected nor withdrawn, and work that is neither approved nor cancelled. */
async function hangingOn(tx: Tx, id: string) {
  const exemplars = await tx.q
    .selectFrom('exemplars')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', id)
    .where('status', 'not in', [...OVER])
    .executeTakeFirst();
  const works = await tx.q
    .selectFrom('assignments')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('programme_id', '=', id)
    .where('status', 'not in', [...DONE])
    .executeTakeFirst();
  return { exemplars: Number(exemplars?.n ?? 0), works: Number(works?.n ?? 0) };
}

const refused = (field: string, message: Message) =>
  new DomainError('errors.invalid', 422, {}, { [field]: [message] });
