/** Who may take a verb of an exemplar back. Pure. */
import type { Principal } from '~/platform/principal';
import { canKeepDossier, EXEMPLAR_VERBS, type ExemplarSubject, mayEver } from './rules';

/** A nomination is taken back by who made it (the Board returns it); all else by whoever might have done it. */
export function mayUndo(
  who: Principal,
  subject: ExemplarSubject,
  { event, actorId }: { event: string; actorId: string },
): boolean {
  if (event === 'consent') return canKeepDossier(who, subject);
  const verb = EXEMPLAR_VERBS.find((each) => each === event);
  if (!verb || !mayEver(who, subject, verb)) return false;
  return verb !== 'nominate' || actorId === who.id;
}
