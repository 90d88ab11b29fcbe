/** How each verb is shown: its icon, its words, whether its form asks anything. */
import {
  Ban,
  CalendarClock,
  CheckCheck,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  EyeOff,
  FilePen,
  Hand,
  Hourglass,
  type LucideIcon,
  Megaphone,
  PenLine,
  RotateCcw,
  Send,
  Undo2,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import {
  ASSIGNMENT_NOUNS,
  type AssignmentKind,
  type AssignmentVerb,
  isBroadcast,
  type Medium,
  PLACEMENT_NOUNS,
  type PlacementVerb,
} from '../rules';

interface Look {
  icon: LucideIcon;
  /** Its form asks something, so it opens in a dialog. */
  asks: boolean;
  danger?: boolean;
}

export const VERB_LOOK: Record<AssignmentVerb, Look> = {
  offer: { icon: Megaphone, asks: false },
  assign: { icon: UserPlus, asks: true },
  claim: { icon: Hand, asks: false },
  release: { icon: Undo2, asks: true },
  decline: { icon: UserX, asks: true },
  start: { icon: CirclePlay, asks: false },
  submit: { icon: Send, asks: true },
  edit: { icon: FilePen, asks: false },
  return: { icon: RotateCcw, asks: true },
  approve: { icon: CircleCheck, asks: false },
  suspend: { icon: CirclePause, asks: true },
  resume: { icon: CirclePlay, asks: false },
  cancel: { icon: CircleX, asks: true, danger: true },
};

export const PLACEMENT_VERB_LOOK: Record<PlacementVerb, Look> = {
  move: { icon: CalendarClock, asks: true },
  schedule: { icon: Hourglass, asks: false },
  publish: { icon: CheckCheck, asks: true },
  correct: { icon: PenLine, asks: true },
  take_down: { icon: EyeOff, asks: true, danger: true },
  cancel: { icon: Ban, asks: true, danger: true },
};

/** The verb that the work waits for, where there is one: the filled button. */
const MAIN: readonly AssignmentVerb[] = [
  'submit',
  'claim',
  'start',
  'edit',
  'approve',
  'offer',
  'resume',
];

/** The verbs with the main one first, those that end the work last. */
export function inOrder(verbs: readonly AssignmentVerb[]): {
  main: AssignmentVerb | null;
  others: AssignmentVerb[];
} {
  const main = MAIN.find((verb) => verbs.includes(verb)) ?? null;
  return { main, others: verbs.filter((verb) => verb !== main) };
}

interface Worded {
  kind: AssignmentKind;
  /** Someone leads it already. */
  taken: boolean;
  /** It came back to the reporter. */
  returned: boolean;
}

/** The words on the button of a verb. */
export function verbLabel(verb: AssignmentVerb, { kind, taken, returned }: Worded): TextKey {
  if (verb === 'assign' && taken) return 'coverage.verb.reassign';
  if (verb === 'submit' && returned) return 'coverage.verb.resubmit';
  if (verb === 'submit' && kind === 'segment') return 'coverage.verb.submitSegment';
  return `coverage.verb.${verb}`;
}

export function placementVerbLabel(verb: PlacementVerb, medium: Medium): TextKey {
  if (verb === 'publish')
    return isBroadcast(medium)
      ? 'coverage.placementVerb.publishAir'
      : 'coverage.placementVerb.publishText';
  return `coverage.placementVerb.${verb}`;
}

export const verbAddress = (id: string, verb: AssignmentVerb): string =>
  `/assignments/${id}/${ASSIGNMENT_NOUNS[verb]}`;

export const placementVerbAddress = (id: string, verb: PlacementVerb): string =>
  `/placements/${id}/${PLACEMENT_NOUNS[verb]}`;

/** The verb that an address names; null when there is none. */
export const verbOfNoun = (noun: string): AssignmentVerb | null =>
  (Object.keys(ASSIGNMENT_NOUNS) as AssignmentVerb[]).find(
    (verb) => ASSIGNMENT_NOUNS[verb] === noun,
  ) ?? null;

export const placementVerbOfNoun = (noun: string): PlacementVerb | null =>
  (Object.keys(PLACEMENT_NOUNS) as PlacementVerb[]).find(
    (verb) => PLACEMENT_NOUNS[verb] === noun,
  ) ?? null;

/** What the form of a placement's verb says first; the evidence depends on the medium. */
export function placementAsk(verb: PlacementVerb, medium: Medium): TextKey {
  if (verb !== 'publish') return `coverage.placementAsk.${verb}`;
  if (medium === 'print') return 'coverage.placementAsk.publishPrint';
  return isBroadcast(medium)
    ? 'coverage.placementAsk.publishAir'
    : 'coverage.placementAsk.publishWeb';
}
