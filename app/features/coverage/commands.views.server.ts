/** What people do with the calendars that they keep under a name. Each verb is one transaction with its event. */
import type { Ctx } from '~/platform/context.server';
import { DomainError, forbidden, notFound } from '~/platform/errors';
import { transactOnce } from '~/platform/receipts.server';
import { clean } from '~/platform/text';
import { flag } from '~db/columns';
import type { Tx } from '~db/connect';
import { hold } from '~db/hold';
import { record } from '../history/commands.server';
import { viewSearchOf } from './components/view-search';
import type {
  OverwriteViewInput,
  SaveViewInput,
  StartViewInput,
  UpdateViewInput,
  ViewInput,
} from './input.views';
import { factsOf } from './queries.views.server';
import {
  canChangeView,
  canKeepViews,
  canSeeView,
  canShareView,
  VIEWS_MAX,
  viewNameKey,
} from './rules.views';

/** Keeps a calendar, privately or for an outlet. Gives its id. Throws 403, 422 when the name is taken or there are too many. */
export async function saveView(ctx: Ctx, input: SaveViewInput): Promise<string> {
  guard(ctx, input.outletId);
  return transactOnce(ctx, async (tx) => {
    const id = ctx.newId();
    await holdNames(tx, ctx.who.id, input.outletId);
    await requireFreeName(tx, ctx.who.id, input.name, input.outletId ?? null);
    const at = ctx.clock.now();
    await tx.q
      .insertInto('saved_views')
      .values({
        id,
        owner_id: ctx.who.id,
        ...sharing(input.outletId),
        ...naming(input.name),
        search: viewSearchOf(input.search),
        created_at: at,
        updated_at: at,
        version: 1,
      })
      .execute();
    await record(tx, ctx, { subject: { kind: 'view', id }, event: 'create' });
    return id;
  });
}

/** Renames it and says who sees it. Throws 403, 404, 409 when the version has passed, 422 when the name is taken. */
export async function updateView(ctx: Ctx, input: UpdateViewInput): Promise<void> {
  guard(ctx, input.outletId);
  await transactOnce(ctx, async (tx) => {
    const { owner_id } = await requireChangeable(tx, ctx, input.id);
    await holdNames(tx, owner_id, input.outletId);
    const before = await requireChangeable(tx, ctx, input.id);
    await requireFreeName(tx, owner_id, input.name, input.outletId ?? null, input.id);
    const named = naming(input.name);
    await change(tx, ctx, input, { ...sharing(input.outletId), ...named });
    await record(tx, ctx, {
      subject: { kind: 'view', id: input.id },
      event: 'update',
      data: { before: before.name, after: named.name, outlet: input.outletId ?? null },
    });
  });
}

/** Keeps another calendar under the same name. Throws 403, 404, 409. */
export async function overwriteView(ctx: Ctx, input: OverwriteViewInput): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    const before = await requireChangeable(tx, ctx, input.id);
    const search = viewSearchOf(input.search);
    await change(tx, ctx, input, { search });
    await record(tx, ctx, {
      subject: { kind: 'view', id: input.id },
      event: 'overwrite',
      data: { before: before.search, after: search },
    });
  });
}

/** Takes it away, also from those who began with it. Throws 403, 404, 409. */
export async function removeView(ctx: Ctx, input: ViewInput): Promise<void> {
  await transactOnce(ctx, async (tx) => {
    await hold(tx, 'saved_views', { id: input.id });
    const before = await requireChangeable(tx, ctx, input.id);
    await tx.q.deleteFrom('start_views').where('view_id', '=', input.id).execute();
    const { numDeletedRows } = await tx.q
      .deleteFrom('saved_views')
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .executeTakeFirst();
    if (numDeletedRows !== 1n) throw new DomainError('errors.conflict', 409);
    await record(tx, ctx, {
      subject: { kind: 'view', id: input.id },
      event: 'remove',
      data: { name: before.name, search: before.search },
    });
  });
}

/** Makes it what the person begins with; without an id their own screen again. Throws 403, 404. */
export async function startWithView(ctx: Ctx, { id }: StartViewInput): Promise<void> {
  if (!canKeepViews(ctx.who)) throw forbidden();
  await transactOnce(ctx, async (tx) => {
    const mine = { person_id: ctx.who.id };
    await hold(tx, 'people', { id: ctx.who.id });
    if (id) {
      await hold(tx, 'saved_views', { id });
      const view = await requireView(tx, id);
      if (!canSeeView(ctx.who, factsOf(view))) throw notFound();
    }
    const before = await tx.q
      .deleteFrom('start_views')
      .where('person_id', '=', mine.person_id)
      .returning('view_id')
      .executeTakeFirst();
    if (id)
      await tx.q
        .insertInto('start_views')
        .values({ ...mine, view_id: id })
        .execute();
    const subject = id ?? before?.view_id;
    if (!subject) return;
    await record(tx, ctx, {
      subject: { kind: 'view', id: subject },
      event: id ? 'start' : 'unstart',
    });
  });
}

/** What names are free is read once nobody else can take one: among one's own, and among those of the outlet. */
async function holdNames(tx: Tx, ownerId: string, outletId: string | undefined): Promise<void> {
  if (outletId) await hold(tx, 'outlets', { id: outletId });
  await hold(tx, 'people', { id: ownerId });
}

const naming = (name: string) => ({ name: clean(name), name_key: viewNameKey(name) });

function guard(ctx: Ctx, outletId: string | undefined): void {
  if (!canKeepViews(ctx.who)) throw forbidden();
  if (outletId && !canShareView(ctx.who, outletId)) throw forbidden();
}

const sharing = (outletId: string | undefined) => ({
  outlet_id: outletId ?? null,
  shared: flag(outletId !== undefined),
});

async function requireView(tx: Tx, id: string) {
  const view = await tx.q
    .selectFrom('saved_views')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!view) throw notFound();
  return view;
}

/** Somebody else's private view does not exist for others. */
async function requireChangeable(tx: Tx, ctx: Ctx, id: string) {
  if (!canKeepViews(ctx.who)) throw forbidden();
  const view = await requireView(tx, id);
  if (!canSeeView(ctx.who, factsOf(view))) throw notFound();
  if (!canChangeView(ctx.who, factsOf(view))) throw forbidden();
  return view;
}

async function change(
  tx: Tx,
  ctx: Ctx,
  { id, version }: ViewInput,
  values: {
    name?: string;
    name_key?: string;
    search?: string;
    outlet_id?: string | null;
    shared?: 0 | 1;
  },
): Promise<void> {
  const { numUpdatedRows } = await tx.q
    .updateTable('saved_views')
    .set({ ...values, updated_at: ctx.clock.now(), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DomainError('errors.conflict', 409);
}

/** Two of one name side by side could not be told apart: among one's own, and among those of an outlet. */
async function requireFreeName(
  tx: Tx,
  ownerId: string,
  name: string,
  outletId: string | null,
  except?: string,
): Promise<void> {
  const rows = await tx.q
    .selectFrom('saved_views')
    .select(['id', 'name_key', 'owner_id'])
    .where((where) =>
      where.or([
        where('owner_id', '=', ownerId),
        ...(outletId
          ? [where.and([where('shared', '=', 1), where('outlet_id', '=', outletId)])]
          : []),
      ]),
    )
    .execute();
  const others = rows.filter((row) => row.id !== except);
  const wanted = viewNameKey(name);
  if (others.some((row) => row.name_key === wanted))
    throw new DomainError('errors.invalid', 422, {}, { name: ['savedViews.errors.nameTaken'] });
  if (!except && others.filter((row) => row.owner_id === ownerId).length >= VIEWS_MAX)
    throw new DomainError('savedViews.errors.tooMany', 422, { max: VIEWS_MAX });
}
