/** What the filter bar lets people choose from, and the names of what it holds. */
import { listPlaceGroups, type PlaceGroup } from '~/features/exemplars/queries.form.server';
import {
  type Channel,
  listChannels,
  listOutletPeople,
  listOutlets,
  listSectors,
  type Named,
} from '~/features/newsroom/queries.server';
import type { Ctx } from '~/platform/context.server';
import { forbidden } from '~/platform/errors';
import { remembered } from '~/platform/remembered.server';
import { type CalendarFilter, NOBODY } from './components/calendar-filter';
import { canSeeAssignment } from './rules';

export interface FilterOptions {
  outlets: { id: string; name: string; nameEn: string }[];
  channels: Pick<Channel, 'id' | 'outletId' | 'name' | 'nameEn'>[];
  slots: { id: string; channelId: string; name: string }[];
  /** By outlet, then in the order of Vietnamese names. */
  reporters: { id: string; outletId: string; name: string }[];
  /** Districts with their communes. */
  places: PlaceGroup[];
  sectors: Named[];
}

/** Everything that the filter offers; the same for every reader of the calendar. Throws 403. */
export async function getFilterOptions(ctx: Ctx): Promise<FilterOptions> {
  if (!canSeeAssignment(ctx.who)) throw forbidden();
  return remembered(ctx.db, `filter-options ${ctx.clock.today()}`, () => readOptions(ctx));
}

async function readOptions(ctx: Ctx): Promise<FilterOptions> {
  const outlets = await listOutlets(ctx.db);
  const [channels, slots, people, places, sectors] = await Promise.all([
    listChannels(ctx.db),
    ctx.db.q
      .selectFrom('slots')
      .select(['id', 'channel_id', 'name'])
      .orderBy('name_folded')
      .orderBy('id')
      .execute(),
    Promise.all(outlets.map((outlet) => listOutletPeople(ctx.db, outlet.id, 'reporter'))),
    listPlaceGroups(ctx),
    listSectors(ctx.db),
  ]);
  return {
    outlets: outlets.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    channels: channels.map(({ id, outletId, name, nameEn }) => ({ id, outletId, name, nameEn })),
    slots: slots.map((row) => ({ id: row.id, channelId: row.channel_id, name: row.name })),
    reporters: outlets.flatMap((outlet, index) =>
      (people[index] ?? []).map(({ id, displayName }) => ({
        id,
        outletId: outlet.id,
        name: displayName,
      })),
    ),
    places: places.map(({ code, name, communes }) => ({ code, name, communes })),
    sectors,
  };
}

/** What the ids and codes of a filter stand for, in words. A name is absent when nothing is called so (any more). */
export interface FilterNames {
  channel?: { name: string; nameEn: string } | undefined;
  slot?: string | undefined;
  reporter?: string | undefined;
  /** With the district, because two wards may share a name. */
  place?: string | undefined;
  sector?: { name: string; nameEn: string } | undefined;
}

/** The names for the chips of a filter. Asks nothing when the filter holds none of them. Throws 403. */
export async function nameFilter(ctx: Ctx, filter: CalendarFilter): Promise<FilterNames> {
  const { channel, slot, reporter, place, sector } = filter;
  const named = reporter === NOBODY ? null : reporter;
  if (!(channel || slot || named || place || sector)) return {};
  const options = await getFilterOptions(ctx);
  const inBoth = (one: { name: string; nameEn: string } | undefined) =>
    one && { name: one.name, nameEn: one.nameEn };
  return {
    channel: inBoth(options.channels.find((each) => each.id === channel)),
    slot: options.slots.find((each) => each.id === slot)?.name,
    reporter: options.reporters.find((each) => each.id === named)?.name,
    place: place === null ? undefined : placeName(options.places, place),
    sector: inBoth(options.sectors.find((each) => each.code === sector)),
  };
}

function placeName(groups: readonly PlaceGroup[], code: string): string | undefined {
  for (const district of groups) {
    if (district.code === code) return district.name;
    const commune = district.communes.find((each) => each.code === code);
    if (commune) return `${commune.name}, ${district.name}`;
  }
  return undefined;
}
