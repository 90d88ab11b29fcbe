/** What the frame around every page shows: who reads, their screens with counts, the programme. */
import type { Ctx } from '~/platform/context.server';
import { can } from '~/platform/permissions';
import { outletsOf, type RoleCode } from '~/platform/principal';
import { countAwaitingEditor, countOffers, countOwnActive } from '../coverage/queries.frame.server';
import { countToAppraise } from '../exemplars/queries.frame.server';
import { countRequested } from '../newsroom/queries.absences.server';
import { countUnread } from '../notifications/queries.frame.server';
import { getCurrentProgramme } from '../programmes/queries.server';
import { type NavKey, screensOf } from './rules';

export interface NavEntry {
  to: string;
  key: NavKey;
  /** What waits for the reader there; null where nothing is counted. */
  count: number | null;
}

export interface Frame {
  who: { id: string; displayName: string; username: string; roles: RoleCode[] } | null;
  nav: NavEntry[];
  programme: { id: string; name: string; nameEn: string } | null;
  unread: number;
  /** Where there is no programme yet, so that no page has anything to show: who sets it up. */
  unready: Unready | null;
}

export interface Unready {
  /** The reader may do it. */
  mine: boolean;
  /** The names of the administrators. */
  administrators: string[];
}

/** Of so many administrators the names are said. */
const MOST_NAMES = 5;

/** The frame of the signed-in person; an empty one for a stranger. At most seven indexed queries. */
export async function getFrame(ctx: Ctx | null): Promise<Frame> {
  if (!ctx) return { who: null, nav: [], programme: null, unread: 0, unready: null };
  const { db, who } = ctx;
  const programme = await getCurrentProgramme(db, ctx.clock.today());
  const [counts, unread] = await Promise.all([
    countScreens(ctx, programme?.id ?? null),
    countUnread(db, who.id),
  ]);
  return {
    who: {
      id: who.id,
      displayName: who.displayName,
      username: who.username,
      roles: [...new Set(who.grants.map((grant) => grant.role))],
    },
    // Until the password is changed every other door leads back to it.
    nav: who.mustChangePassword
      ? []
      : screensOf(who).map(({ key, to }) => ({ key, to, count: counts[key] ?? null })),
    programme: programme && { id: programme.id, name: programme.name, nameEn: programme.nameEn },
    unread,
    unready: programme || who.mustChangePassword ? null : await getUnready(ctx),
  };
}

async function getUnready({ db, who }: Ctx): Promise<Unready> {
  const rows = await db.q
    .selectFrom('people')
    .select('display_name')
    .where('disabled_at', 'is', null)
    .where('id', 'in', db.q.selectFrom('roles').select('person_id').where('role', '=', 'admin'))
    .orderBy('name_sort')
    .limit(MOST_NAMES)
    .execute();
  return {
    mine: can(who, 'manage:installation'),
    administrators: rows.map((row) => row.display_name),
  };
}

async function countScreens(
  { db, who }: Ctx,
  programmeId: string | null,
): Promise<Partial<Record<NavKey, number>>> {
  const outlets = outletsOf(who, 'editor');
  const [assignments, reporters, work, exemplars, offers] = await Promise.all([
    outlets.length > 0 ? countAwaitingEditor(db, outlets) : null,
    outlets.length > 0 ? countRequested(db, outlets) : null,
    can(who, 'read:work') ? countOwnActive(db, who.id, outletsOf(who, 'reporter')) : null,
    programmeId !== null && can(who, 'appraise:exemplar') ? countToAppraise(db, programmeId) : null,
    can(who, 'claim:assignment') ? countOffers(db, outletsOf(who, 'reporter')) : null,
  ]);
  const queue = [assignments, exemplars, offers].filter((count) => count !== null);
  return {
    ...(assignments !== null && { assignments }),
    ...(reporters !== null && { reporters }),
    ...(work !== null && { work }),
    ...(exemplars !== null && { exemplars }),
    ...(queue.length > 0 && { queue: queue.reduce((sum, count) => sum + count, 0) }),
  };
}
