import type { Schema } from '../../connect';
import type { SlotKey } from '../../reference/sample-slots';
import type { ChannelCode, OutletCode } from '../base';

/** How far the text has come; the verbs before it are made up by the time line. */
export type Reach =
  | 'proposed'
  | 'open'
  | 'claimed'
  | 'in_progress'
  | 'returned'
  | 'submitted'
  | 'editing'
  | 'approved'
  | 'suspended'
  | 'cancelled';

export interface AppearanceText {
  channel: ChannelCode;
  slot?: SlotKey;
  /** YYYY-MM-DD */
  on: string;
  /** HH:mm; the slot's own when it is left out. */
  time?: string;
  rerun?: true;
  /** `planned` unless told otherwise; `published` may go on to `corrected` or `taken_down`. */
  reach?: Schema['placements']['status'];
  reason?: string;
  /** The day it was planned for before it was moved. */
  movedFrom?: string;
}

/** One story or segment of the demo. */
export interface CoverageText {
  exemplar: string;
  outlet: OutletCode;
  genre: string;
  title: string;
  brief: string;
  /** Words of a story, minutes of a segment. */
  length: number;
  /** The day on which the editor planned it. */
  made: string;
  /** `offer`: the lead claimed it; `assign`: the editor gave it to the lead; `propose`: nobody has been asked. */
  how: 'offer' | 'assign' | 'propose';
  lead?: string;
  reach: Reach;
  /** When the last step of the text was taken: YYYY-MM-DD HH:mm, before the demo begins. */
  until?: string;
  /** Of a suspended or cancelled one: where it was. */
  stoppedAt?: Exclude<Reach, 'returned' | 'suspended' | 'cancelled'>;
  /** Why it was returned, suspended or cancelled; `withdrawal` leaves that to the withdrawal of the exemplar. */
  reason?: string;
  withdrawal?: true;
  /** YYYY-MM-DD HH:mm; as the slot says when it is left out. */
  deadline?: string;
  appear: readonly [AppearanceText, ...AppearanceText[]];
  comments?: readonly (readonly [username: string, body: string])[];
  crew?: readonly (readonly [username: string, part: Schema['crew']['part']])[];
  /** Claimed first by another, who handed it back. */
  released?: { by: string; reason: string };
  /** Given first to another, who declined. */
  declined?: { by: string; reason: string };
  /** Returned once on the way. */
  returnedOnce?: string;
}
