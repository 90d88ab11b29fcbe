/** Who hears of what: the least that a reader's screens need. */
import type { Change } from '~db/changes';
import { can } from '../permissions';
import type { Principal } from '../principal';
import type { LiveChange } from './events';

type Kind = Change['kind'];

/** Whether a reader hears that one of them changed, and whether they may know which. */
interface Hearing {
  hears(who: Principal): boolean;
  knowsWhich?(who: Principal): boolean;
}

const readsCalendar = (who: Principal): boolean => can(who, 'read:calendar');
const everyone = () => true;
const nobody = () => false;

/** Screens follow most kinds as such; an id is told only where a screen looks at it and the reader may read every one of them. */
const HEARING: Record<Exclude<Kind, 'notification'>, Hearing> = {
  assignment: { hears: readsCalendar, knowsWhich: everyone },
  placement: { hears: readsCalendar, knowsWhich: everyone },
  // Who reads approved ones only learns that one changed: it may be none of those.
  exemplar: {
    hears: readsCalendar,
    knowsWhich: (who) => can(who, 'read:exemplar', { own: false }),
  },
  organisation: { hears: readsCalendar, knowsWhich: everyone },
  outlet: { hears: readsCalendar, knowsWhich: everyone },
  channel: { hears: readsCalendar, knowsWhich: everyone },
  desk: { hears: readsCalendar, knowsWhich: everyone },
  slot: { hears: readsCalendar, knowsWhich: everyone },
  programme: { hears: readsCalendar, knowsWhich: everyone },
  place: { hears: readsCalendar, knowsWhich: everyone },
  day: { hears: readsCalendar, knowsWhich: everyone },
  sector: { hears: readsCalendar, knowsWhich: everyone },
  genre: { hears: readsCalendar, knowsWhich: everyone },
  series: { hears: (who) => can(who, 'plan:assignment') },
  // A reporter's own, or those of the outlet whose reporters the reader manages.
  absence: { hears: (who) => can(who, 'manage:reporters') || can(who, 'request:absence') },
  person: {
    hears: (who) => can(who, 'manage:installation'),
    knowsWhich: everyone,
  },
  import: { hears: (who) => can(who, 'import:exemplars'), knowsWhich: everyone },
  // No screen follows them, and most are private.
  view: { hears: nobody },
};

/**
 * What the reader is told of a change, or null. Everybody hears of their own notifications, which tell of every step of what is
 * theirs.
 */
export function hearingOf(
  who: Principal,
): (change: Pick<Change, 'kind' | 'id'>) => LiveChange | null {
  const kinds = Object.entries(HEARING).map(([kind, { hears, knowsWhich }]) => {
    const told = hears(who) ? { id: knowsWhich?.(who) === true } : null;
    return [kind as Kind, told] as const;
  });
  const told = new Map(kinds);
  return ({ kind, id }) => {
    if (kind === 'notification') return id === who.id ? { kind, id: null } : null;
    const hearing = told.get(kind);
    return hearing ? { kind, id: hearing.id ? id : null } : null;
  };
}

/** Whether the reader may hear that somebody opened or closed an assignment. */
export const hearsPresence = readsCalendar;
