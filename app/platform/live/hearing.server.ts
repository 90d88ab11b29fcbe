/** Who hears of what: the least that a reader's screens need. */
import type { Change } from '~db/changes';
import { can } from '../permissions';
import type { Principal } from '../principal';
import type { LiveChange } from './events';

/**
 * What the reader is told of a change, or null. Without the calendar they hear of their own notifications only, which tell
 * of every step of what is theirs. Who reads approved exemplars only learns that one changed, not which: it may be none of those.
 */
export function hearingOf(
  who: Principal,
): (change: Pick<Change, 'kind' | 'id'>) => LiveChange | null {
  const calendar = can(who, 'read:calendar');
  const register = can(who, 'read:exemplar', { own: false });
  return ({ kind, id }) => {
    if (kind === 'notification') return id === who.id ? { kind, id: null } : null;
    if (kind === 'person') return can(who, 'manage:installation') ? { kind, id } : null;
    if (kind === 'import') return can(who, 'import:exemplars') ? { kind, id } : null;
    if (!calendar) return null;
    return { kind, id: kind === 'exemplar' && !register ? null : id };
  };
}

/** Whether the reader may hear that somebody opened or closed an assignment. */
export const hearsPresence = (who: Principal): boolean => can(who, 'read:calendar');
