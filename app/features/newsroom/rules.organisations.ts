/** The bodies of the programme, the look of outlets, and the codes that are made from names. Pure. */
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';

export const ORGANISATION_KINDS = ['board', 'department', 'press', 'home_affairs'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const OUTLET_ICONS = ['newspaper', 'radio', 'tv', 'globe', 'mic'] as const;
export const OUTLET_HUES = ['news', 'station', 'teal', 'rose', 'amber', 'indigo'] as const;

const CODE_MAX = 40;

/** Whether the organisation exists on the day; `validTo` is its last day. */
export const existsOn = (validTo: PlainDate | null, day: PlainDate): boolean =>
  validTo === null || validTo >= day;

/** A code for something new, from its name: unaccented words joined by hyphens, numbered where another one has it; `otherwise` for a name of signs alone. */
export function codeFrom(name: string, taken: Iterable<string>, otherwise: string): string {
  const wanted = fold(name).replaceAll(' ', '-').slice(0, CODE_MAX).replace(/-$/, '') || otherwise;
  const others = new Set(taken);
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? wanted : `${wanted}-${number}`;
    if (!others.has(code)) return code;
  }
}
