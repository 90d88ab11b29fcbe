/** How each verb of an assignment is shown: its icon, its words, whether its form asks anything. */
import {
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  FilePen,
  Hand,
  type LucideIcon,
  Megaphone,
  RotateCcw,
  Send,
  Undo2,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { ASSIGNMENT_NOUNS, type AssignmentVerb } from '../rules';
import type { AssignmentKind } from '../rules.genres';

export interface VerbLook {
  icon: LucideIcon;
  /** Its form asks something, so it opens in a dialog. */
  asks: boolean;
  danger?: boolean;
}

export const VERB_LOOK: Record<AssignmentVerb, VerbLook> = {
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

export const verbAddress = (id: string, verb: AssignmentVerb): string =>
  `/assignments/${id}/${ASSIGNMENT_NOUNS[verb]}`;

/** The verb that an address names; null when there is none. */
export const verbOfNoun = (noun: string): AssignmentVerb | null =>
  (Object.keys(ASSIGNMENT_NOUNS) as AssignmentVerb[]).find(
    (verb) => ASSIGNMENT_NOUNS[verb] === noun,
  ) ?? null;
