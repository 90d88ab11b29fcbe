/** How each verb of an appearance is shown: its icon, its words, whether its form asks anything. */
import { Ban, CalendarClock, CheckCheck, EyeOff, Hourglass, PenLine } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { isBroadcast, type Medium, type Proof, proofOf } from '../rules.mediums';
import { PLACEMENT_NOUNS, type PlacementVerb } from '../rules.placements';
import type { VerbLook } from './verb-looks';

export const PLACEMENT_VERB_LOOK: Record<PlacementVerb, VerbLook> = {
  move: { icon: CalendarClock, asks: true },
  schedule: { icon: Hourglass, asks: false },
  publish: { icon: CheckCheck, asks: true },
  correct: { icon: PenLine, asks: true },
  take_down: { icon: EyeOff, asks: true, danger: true },
  cancel: { icon: Ban, asks: true, danger: true },
};

export function placementVerbLabel(verb: PlacementVerb, medium: Medium): TextKey {
  if (verb === 'publish')
    return isBroadcast(medium)
      ? 'coverage.placementVerb.publishAir'
      : 'coverage.placementVerb.publishText';
  return `coverage.placementVerb.${verb}`;
}

export const placementVerbAddress = (id: string, verb: PlacementVerb): string =>
  `/placements/${id}/${PLACEMENT_NOUNS[verb]}`;

export const placementVerbOfNoun = (noun: string): PlacementVerb | null =>
  (Object.keys(PLACEMENT_NOUNS) as PlacementVerb[]).find(
    (verb) => PLACEMENT_NOUNS[verb] === noun,
  ) ?? null;

/** What the form of a placement's verb says first; the evidence depends on the medium. */
export function placementAsk(verb: PlacementVerb, medium: Medium): TextKey {
  return verb === 'publish' ? PROOF_ASK[proofOf(medium)] : `coverage.placementAsk.${verb}`;
}

const PROOF_ASK: Record<Proof, TextKey> = {
  print: 'coverage.placementAsk.publishPrint',
  online: 'coverage.placementAsk.publishWeb',
  air: 'coverage.placementAsk.publishAir',
};
