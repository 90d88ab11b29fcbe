/** Who sees and who changes a calendar that was kept under a name. */

import { can } from '~/platform/permissions';
import { outletsOf, type Principal } from '~/platform/principal';
import { clean } from '~/platform/text';

/** What the rules ask of a saved view. */
export interface ViewFacts {
  ownerId: string;
  /** The outlet that it is shared with; null while it is private. */
  sharedWith: string | null;
}

/** Saved views of one person, at most: a list that is longer is no help any more. */
export const VIEWS_MAX = 50;

/** Everybody who reads the calendar keeps views of their own. */
export const canKeepViews = (who: Principal): boolean => can(who, 'read:calendar');

/** With the newsroom of an outlet its editors share. */
export const canShareView = (who: Principal, outletId: string): boolean =>
  can(who, 'share:view', { outletId });

/** One's own, and what is shared with an outlet where one works. */
export const canSeeView = (who: Principal, { ownerId, sharedWith }: ViewFacts): boolean =>
  canKeepViews(who) &&
  (ownerId === who.id ||
    (sharedWith !== null && outletsOf(who, 'editor', 'reporter').includes(sharedWith)));

/** A private one is its owner's; a shared one belongs to the editors of that outlet, whoever made it. */
export const canChangeView = (who: Principal, { ownerId, sharedWith }: ViewFacts): boolean =>
  canKeepViews(who) && (sharedWith === null ? ownerId === who.id : canShareView(who, sharedWith));

/** What tells two names apart: nothing but their letters, whatever the case. */
export const viewNameKey = (name: string): string => clean(name).toLocaleLowerCase('vi');
