/** The calendars that a person keeps or is given under a name. */
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { outletsOf } from '~/platform/principal';
import type { Reader } from '~db/connect';
import { listOutlets } from '../newsroom/queries.server';
import { viewSearchOf } from './components/view-search';
import { canChangeView, canKeepViews, canSeeView, canShareView } from './rules.views';

export interface SavedView {
  id: string;
  version: number;
  name: string;
  /** `?…` of the calendar, or nothing. */
  search: string;
  /** The person's own. */
  own: boolean;
  /** Whose it is, where that is somebody else. */
  ownerName: string | null;
  /** The outlet that it is shared with; null while it is private. */
  sharedWith: { id: string; name: string } | null;
  mayChange: boolean;
  /** The person begins with it. */
  isStart: boolean;
}

export interface SavedViews {
  views: SavedView[];
  /** The outlets with which the person may share. */
  outlets: { id: string; name: string }[];
}

const collator = new Intl.Collator('vi');

/** The person's own and those shared with their outlets, by name. Throws 403. */
export async function listViews(ctx: Ctx): Promise<SavedViews> {
  const { db, who } = ctx;
  if (!canKeepViews(who)) throw forbidden();
  const newsrooms = outletsOf(who, 'editor', 'reporter');
  const [rows, outlets, start] = await Promise.all([
    db.q
      .selectFrom('saved_views as v')
      .innerJoin('people as owner', 'owner.id', 'v.owner_id')
      .select(['v.id', 'v.version', 'v.name', 'v.search', 'v.owner_id', 'v.shared', 'v.outlet_id'])
      .select('owner.display_name as owner_name')
      .where((where) =>
        where.or([
          where('v.owner_id', '=', who.id),
          ...(newsrooms.length > 0
            ? [where.and([where('v.shared', '=', 1), where('v.outlet_id', 'in', newsrooms)])]
            : []),
        ]),
      )
      .execute(),
    listOutlets(db),
    startIdOf(db, who.id),
  ]);
  const views = rows.map((row) => {
    const facts = factsOf(row);
    const outlet = outlets.find((each) => each.id === facts.sharedWith);
    const own = row.owner_id === who.id;
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      search: viewSearchOf(row.search),
      own,
      ownerName: own ? null : row.owner_name,
      sharedWith: facts.sharedWith
        ? { id: facts.sharedWith, name: outlet?.name ?? facts.sharedWith }
        : null,
      mayChange: canChangeView(who, facts),
      isStart: row.id === start,
    };
  });
  return {
    views: views.sort((a, b) => collator.compare(a.name, b.name)),
    outlets: outlets
      .filter((outlet) => canShareView(who, outlet.id))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** The address that the person begins with, or null when it is their own screen. A view that is not theirs to see any more is none. */
export async function getStartHref(ctx: Ctx): Promise<string | null> {
  if (!canKeepViews(ctx.who)) return null;
  const row = await ctx.db.q
    .selectFrom('start_views as s')
    .innerJoin('saved_views as v', 'v.id', 's.view_id')
    .select(['v.search', 'v.owner_id', 'v.shared', 'v.outlet_id'])
    .where('s.person_id', '=', ctx.who.id)
    .executeTakeFirst();
  return row && canSeeView(ctx.who, factsOf(row)) ? `/calendar${viewSearchOf(row.search)}` : null;
}

/** What the rules ask, of a row. */
export const factsOf = (row: { owner_id: string; shared: 0 | 1; outlet_id: string | null }) => ({
  ownerId: row.owner_id,
  sharedWith: row.shared === 1 ? row.outlet_id : null,
});

async function startIdOf(db: Reader, personId: string): Promise<string | null> {
  const row = await db.q
    .selectFrom('start_views')
    .select('view_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.view_id ?? null;
}
