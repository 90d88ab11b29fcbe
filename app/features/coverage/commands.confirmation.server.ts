/** Going on with a plan that is warned of: the form asks first, and the history keeps what was accepted and why. */
import { DomainError } from '~/platform/errors';
import { allAccepted, type Confirmation, type Warning, type WarningCode } from './rules.warnings';

/** Throws 409 `confirmWarnings` with the warnings (JSON in `warnings`) when a form asks and not all of them were accepted. */
export function requireConfirmed(
  warnings: readonly Warning[],
  { ask = false, accepted = [] }: Confirmation,
): void {
  if (!ask || allAccepted(warnings, accepted)) return;
  const told = JSON.stringify(warnings);
  throw new DomainError('coverage.errors.confirmWarnings', 409, { warnings: told });
}

/** What the history keeps of it. */
export function confirmed(
  warnings: readonly Warning[],
  { accepted = [], note = '' }: Confirmation,
): { accepted?: WarningCode[]; acceptedNote?: string } {
  const codes = codesOf(warnings).filter((code) => accepted.includes(code));
  return { ...(codes.length > 0 && { accepted: codes }), ...(note && { acceptedNote: note }) };
}

export const codesOf = (warnings: readonly Warning[]): WarningCode[] =>
  warnings.map(({ code }) => code);
