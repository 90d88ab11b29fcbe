/**
 * How long what people write may be: forms in the browser say it, schemas on both sides hold it.
 * Apart, so that a page need not bring the schemas for it.
 */
import type { ClockTime } from '~/platform/time';

export const TITLE_MAX = 200;
export const BRIEF_MAX = 4000;
export const REASON_MAX = 1000;
export const COMMENT_MAX = 2000;
export const NOTE_MAX = 1000;
export const CREW_MAX = 12;
/** Words of a text or minutes of a segment. */
export const LENGTH_MAX = 20_000;
/** The hour of a deadline that names only a day. */
export const DEADLINE_TIME = '16:00' as ClockTime;
