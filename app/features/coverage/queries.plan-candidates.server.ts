/** The exemplars that the form of a plan lets people choose from. */
import type { Consent, ExemplarKind } from '~/features/exemplars/rules';
import { specialDaysBetween } from '~/features/newsroom/queries.days.server';
import type { Ctx } from '~/platform/context.server';
import { addDays, type PlainDate } from '~/platform/time';
import { listTray } from './queries.tray.server';
import type { Genre } from './rules.genres';
import { suitsFamily } from './rules.seat-proposals';

export interface PlanCandidate {
  id: string;
  name: string;
  kind: ExemplarKind;
  placeName: string;
  districtName: string | null;
  /** Days since the approval. */
  ageDays: number;
  consent: Consent;
  /** The genre of the named seat is one that its family is usually told in. */
  suits: boolean;
  /** The named day, or without one the next day ahead, where it is a theme day of its sector. */
  themeDay: PlainDate | null;
}

/** What the address names already. */
interface Wish {
  day: PlainDate | null;
  /** The genre of the seat. */
  genre: Genre | null;
}

const MOST = 200;
/** Days ahead in which a theme day is worth a word. */
const HORIZON = 56;

/**
 * Those that one of the outlets owes, up to `MOST` of `total`: those that suit the named seat or day best come first, then the longest
 * waiting. What an outlet has planned already is planned again from the exemplar's own page.
 */
export async function listPlanCandidates(
  ctx: Ctx,
  outlets: readonly { id: string }[],
  wish: Wish,
): Promise<{ total: number; items: PlanCandidate[] }> {
  const [{ total, items }, themeDayOf] = await Promise.all([
    listTray(ctx, { limit: MOST, outletId: outlets.map(({ id }) => id) }),
    readThemeDays(ctx, wish.day),
  ]);
  const candidates = items.map((item) => ({
    id: item.exemplarId,
    name: item.name,
    kind: item.kind,
    placeName: item.placeName,
    districtName: item.districtName,
    ageDays: item.ageDays,
    consent: item.consent,
    suits: wish.genre !== null && suitsFamily(wish.genre, item.family),
    themeDay: themeDayOf.get(item.sector) ?? null,
  }));
  if (wish.day === null && wish.genre === null) return { total, items: candidates };
  const fitOf = ({ suits, themeDay }: PlanCandidate) => Number(suits) + Number(themeDay !== null);
  return { total, items: candidates.sort((a, b) => fitOf(b) - fitOf(a)) };
}

/** The first theme day of each sector: on the named day, else in the days ahead. */
async function readThemeDays(
  ctx: Ctx,
  day: PlainDate | null,
): Promise<ReadonlyMap<string, PlainDate>> {
  const from = day ?? ctx.clock.today();
  const special = await specialDaysBetween(ctx.db, from, day ?? addDays(from, HORIZON));
  const first = new Map<string, PlainDate>();
  for (const [on, days] of [...special].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const sector of days.flatMap(({ sectors }) => sectors))
      if (!first.has(sector)) first.set(sector, on);
  return first;
}
