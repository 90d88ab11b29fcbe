/** Reruns and the airing that each shows again: one stands after its airing, and follows where that goes. Pure. */
import { addDays, type ClockTime, daysBetween, type PlainDate } from '~/platform/time';
import { isWaiting, type PlacementKind, type PlacementStatus } from './rules.placements';

/** Where an appearance stands; without an hour, somewhere on the day. */
export interface Place {
  day: PlainDate;
  time: ClockTime | null;
}

/** An airing on a day, with what its slot says about showing it again; nothing outside of slots. */
export interface AiringPlace extends Place {
  reruns: readonly { day: PlainDate; time: ClockTime }[];
}

/** Whether one stands before the other, or in the same minute. On one day it takes both hours to tell. */
export function isNotAfter(rerun: Place, airing: Place): boolean {
  if (rerun.day !== airing.day) return rerun.day < airing.day;
  return rerun.time !== null && airing.time !== null && rerun.time <= airing.time;
}

/**
 * Where a rerun goes when its airing goes elsewhere: one that stood where the slot's rule puts it stands where the rule of the
 * new place puts it, any other as many days later or earlier as its airing, at its own hour.
 */
export function placeOfRerun(rerun: Place, from: AiringPlace, to: AiringPlace): Place {
  const index = from.reruns.findIndex(({ day, time }) => day === rerun.day && time === rerun.time);
  const ruled = index < 0 ? undefined : to.reruns[index];
  return ruled
    ? { day: ruled.day, time: ruled.time }
    : { day: addDays(rerun.day, daysBetween(from.day, to.day)), time: rerun.time };
}

/** An appearance as far as reruns are concerned: what was published counts where it was published. */
export interface Appearance extends Place {
  id: string;
  kind: PlacementKind;
  status: PlacementStatus;
  channelId: string;
  rerunOf: string | null;
}

const STANDS: readonly PlacementStatus[] = ['planned', 'scheduled', 'published', 'corrected'];
const AIRED: readonly PlacementStatus[] = ['published', 'corrected', 'taken_down'];

/**
 * The airing that a rerun shows again: the nearest before it, on its own channel where there is one. `none`: nothing is planned
 * to be aired at all; `before`: the first airing comes only later.
 */
export function airingFor(
  rerun: Place & { channelId: string },
  appearances: readonly Appearance[],
): Appearance | 'none' | { before: Appearance } {
  const airings = appearances
    .filter(({ kind, status }) => kind === 'first_airing' && STANDS.includes(status))
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
  const [first] = airings;
  if (!first) return 'none';
  const earlier = airings.filter((airing) => !isNotAfter(rerun, airing));
  const own = earlier.filter(({ channelId }) => channelId === rerun.channelId);
  return own.at(-1) ?? earlier.at(-1) ?? { before: first };
}

const sortKey = ({ day, time, id }: Appearance) => `${day} ${time ?? ''} ${id}`;
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The reruns that do not follow their airing: it was cancelled, stands later, was taken down although the rerun is still to come,
 * or was not aired although the rerun was. What one of them shows again is not among the appearances: nothing is said about it.
 */
export function strayReruns(appearances: readonly Appearance[]): string[] {
  const byId = new Map(appearances.map((each) => [each.id, each]));
  return appearances
    .filter((rerun) => {
      const airing = rerun.rerunOf === null ? undefined : byId.get(rerun.rerunOf);
      if (!airing || !STANDS.includes(rerun.status)) return false;
      if (airing.status === 'cancelled' || airing.kind !== 'first_airing') return true;
      if (airing.status === 'taken_down' && isWaiting(rerun.status)) return true;
      if (isAired(rerun.status) && !AIRED.includes(airing.status)) return true;
      return isNotAfter(rerun, airing);
    })
    .map(({ id }) => id);
}

const isAired = (status: PlacementStatus): boolean =>
  status === 'published' || status === 'corrected';
