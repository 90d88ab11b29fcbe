/** Whom to give a work to: the reporters best first, and why. Pure. */
import { compareNames } from '~/platform/text';
import { formatDayMonth, type PlainDate } from '~/platform/time';
import type { CrewPart } from '../coverage/rules';
import type { AssignmentKind } from '../coverage/rules.genres';
import { type DaySpan, type Language, overlaps } from './rules.reporters';

/** The work that is given away. */
export interface WorkFacts {
  kind: AssignmentKind;
  /** Its planned day, and the day of its deadline when that is to come. */
  days: readonly PlainDate[];
  /** Null while nobody knows what it is about. */
  sector: string | null;
  /** The codes of the exemplar's commune and district. */
  places: readonly string[];
}

/** What speaks for and against one reporter. */
export interface CandidateFacts {
  personId: string;
  name: string;
  /** Requested and approved absences around the days. */
  absences: readonly (DaySpan & { kind: 'leave' | 'trip'; approved: boolean })[];
  /** Works in the week of the planned day, this one left out. */
  load: number;
  capacity: number;
  /** Has another job at the hours of this one. */
  busy: boolean;
  sectors: readonly string[];
  places: readonly string[];
  languages: readonly Language[];
  crewPart: CrewPart | null;
}

export type ReasonCode =
  | 'onLeave'
  | 'onTrip'
  | 'asksLeave'
  | 'asksTrip'
  | 'sameHours'
  | 'over'
  | 'load'
  | 'sector'
  | 'place'
  | 'khmer'
  | 'hoa'
  | 'camera';

export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
  /** Speaks for the person, against, or neither. */
  side: 'for' | 'against' | 'fact';
}

export interface RankedReporter {
  personId: string;
  name: string;
  /** Away on one of the days by an approved absence. */
  away: boolean;
  reasons: Reason[];
}

/** The sector in which a second language helps: the subjects belong to the Khmer and Hoa communities. */
const COMMUNITIES = 'ethnic';

/**
 * Best first: who is there before who is away, free hours before taken ones, within the weekly capacity before beyond it, then
 * by how well the beat fits, then by the lightest week, then by Vietnamese name order. Every reason that counted is told.
 */
export function rankReporters(
  work: WorkFacts,
  candidates: readonly CandidateFacts[],
): RankedReporter[] {
  return candidates
    .map((candidate) => ({ candidate, marks: marksOf(work, candidate) }))
    .sort((a, b) => compare(a, b))
    .map(({ candidate, marks }) => ({
      personId: candidate.personId,
      name: candidate.name,
      away: marks.away,
      reasons: reasonsOf(work, candidate, marks),
    }));
}

interface Marks {
  away: boolean;
  busy: boolean;
  over: boolean;
  fit: number;
  load: number;
}

function marksOf(work: WorkFacts, candidate: CandidateFacts): Marks {
  const fits = fitsOf(work, candidate);
  return {
    away: missing(work, candidate).some((absence) => absence.approved),
    busy: candidate.busy,
    over: candidate.load + 1 > candidate.capacity,
    fit:
      2 * Number(fits.sector) +
      2 * Number(fits.place) +
      fits.languages.length +
      Number(fits.camera),
    load: candidate.load,
  };
}

interface Ranked {
  candidate: CandidateFacts;
  marks: Marks;
}

const compare = ({ candidate: a, marks: left }: Ranked, { candidate: b, marks: right }: Ranked) =>
  Number(left.away) - Number(right.away) ||
  Number(left.busy) - Number(right.busy) ||
  Number(left.over) - Number(right.over) ||
  right.fit - left.fit ||
  left.load - right.load ||
  compareNames(a.name, b.name) ||
  (a.personId < b.personId ? -1 : 1);

const missing = ({ days }: WorkFacts, { absences }: CandidateFacts) =>
  absences.filter((absence) => days.some((day) => overlaps(absence, { from: day, to: day })));

/** What fits. The languages of the two communities count where the sector is theirs; elsewhere they are only told. */
const fitsOf = (work: WorkFacts, candidate: CandidateFacts) => ({
  sector: work.sector !== null && candidate.sectors.includes(work.sector),
  place: work.places.some((place) => candidate.places.includes(place)),
  languages:
    work.sector === COMMUNITIES
      ? candidate.languages.filter((language) => language !== 'english')
      : [],
  camera: work.kind === 'segment' && candidate.crewPart === 'camera',
});

function reasonsOf(work: WorkFacts, candidate: CandidateFacts, marks: Marks): Reason[] {
  const fits = fitsOf(work, candidate);
  const { load, capacity } = candidate;
  const told = (code: ReasonCode, side: Reason['side'], params: Reason['params'] = {}): Reason => ({
    code,
    side,
    params,
  });
  return [
    ...missing(work, candidate).map(({ kind, approved, from, to }) =>
      told(
        kind === 'leave' ? (approved ? 'onLeave' : 'asksLeave') : approved ? 'onTrip' : 'asksTrip',
        approved ? 'against' : 'fact',
        {
          days:
            from === to ? formatDayMonth(from) : `${formatDayMonth(from)} - ${formatDayMonth(to)}`,
        },
      ),
    ),
    ...(marks.busy ? [told('sameHours', 'against')] : []),
    marks.over
      ? told('over', 'against', { load, capacity })
      : told('load', load === 0 ? 'for' : 'fact', { load, capacity }),
    ...(fits.sector ? [told('sector', 'for')] : []),
    ...(fits.place ? [told('place', 'for')] : []),
    ...candidate.languages
      .filter((language): language is 'khmer' | 'hoa' => language !== 'english')
      .map((language) => told(language, fits.languages.length > 0 ? 'for' : 'fact')),
    ...(fits.camera ? [told('camera', 'for')] : []),
  ];
}
