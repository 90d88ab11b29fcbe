/**
 * What an editor is told before a plan is kept, and may go on with: each warning a pure function of the facts. Only a withdrawn
 * exemplar blocks; the commands refuse that by themselves.
 */
import { type DaySpan, overlaps } from '~/features/newsroom/rules.reporters';
import {
  addDays,
  type ClockTime,
  daysBetween,
  formatDate,
  formatDayMonth,
  type Instant,
  type PlainDate,
  plainDateOf,
} from '~/platform/time';
import type { Genre } from './rules.genres';

export const WARNING_CODES = [
  'withdrawn',
  'consentWithdrawn',
  'noConsent',
  'onLeave',
  'onTrip',
  'sameHours',
  'overCapacity',
  'slotFull',
  'deadlinePassed',
  'deadlineOff',
  'beforeDeadline',
  'sameAngle',
  'plannedAgain',
  'coveredRecently',
  'afterProgramme',
  'foreignHost',
  'beforePlanned',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Warning {
  code: WarningCode;
  /** Names, days and numbers of its sentence. */
  params: Record<string, string | number>;
}

/** Those that tell of a person's days: for the editors of the outlet only. */
export const PERSONAL: readonly WarningCode[] = ['onLeave', 'onTrip', 'sameHours', 'overCapacity'];

/** Those that no acceptance helps against. */
export const BLOCKING: readonly WarningCode[] = ['withdrawn'];

/** Days between two outlets' texts of one angle about one exemplar. */
export const ANGLE_DAYS = 7;
/** Days after which an outlet may come back to an exemplar. */
export const REST_DAYS = 90;
/** Minutes that an appearance takes whose length is not known. */
export const USUAL_MINUTES = 30;

/** An appearance of other work about the same exemplar. */
export interface OtherCoverage {
  outletId: string;
  outletName: string;
  genre: Genre;
  /** When it was published, else when it is planned. */
  on: PlainDate;
  published: boolean;
}

/** Another job of the person on the planned day. */
export interface OtherJob {
  title: string;
  time: ClockTime;
  minutes: number | null;
}

export interface LeadFacts {
  name: string;
  /** Approved ones. */
  absences: readonly (DaySpan & { kind: 'leave' | 'trip' })[];
  /** Works in the week of the planned day, this one counted. */
  load: number;
  capacity: number;
  jobs: readonly OtherJob[];
}

/** All that the warnings of one planned appearance know. */
export interface WarningFacts {
  now: Instant;
  outletId: string;
  genre: Genre;
  plannedOn: PlainDate;
  plannedTime: ClockTime | null;
  minutes: number | null;
  programmeEndsOn: PlainDate | null;
  /** The deadline, while the text is owed. */
  deadlineAt: Instant | null;
  isWorkingDay(day: PlainDate): boolean;
  /** The angle of a text of the genre: told in two genres of one angle, a subject is told twice. */
  angleOf(genre: Genre): string;
  /** Null while a recurring need waits for its subject. */
  exemplar: { name: string; withdrawn: boolean; consent: 'none' | 'given' | 'withdrawn' } | null;
  /** Null when nobody leads it, or it is a rerun. */
  lead: LeadFacts | null;
  /** The seats of its slot's occurrence without its own; null when it sits in none. */
  slot: { name: string; capacity: number; taken: number } | null;
  coverage: readonly OtherCoverage[];
  /** Other work of the outlet about the exemplar that is still to appear, by day; null for work that stands already. */
  plannedAgain?: { outlet: string; days: readonly PlainDate[] } | null | undefined;
}

type Rule = (facts: WarningFacts) => Warning[];

const one = (code: WarningCode, params: Warning['params'] = {}): Warning[] => [{ code, params }];

/** The exemplar has been withdrawn: nothing about it is planned any more. */
export const withdrawn: Rule = ({ exemplar }) =>
  exemplar?.withdrawn ? one('withdrawn', { name: exemplar.name }) : [];

/** The person who is to be shown has not agreed, or no longer does. */
export const consentMissing: Rule = ({ exemplar }) => {
  if (!exemplar || exemplar.consent === 'given') return [];
  const code = exemplar.consent === 'withdrawn' ? 'consentWithdrawn' : 'noConsent';
  return one(code, { name: exemplar.name });
};

/** The reporter is away on the planned day, or on the day of a deadline to come. */
export const leadAway: Rule = ({ lead, plannedOn, deadlineAt, now }) => {
  if (!lead) return [];
  const due = deadlineAt && deadlineAt >= now ? plainDateOf(deadlineAt) : null;
  const days = [plannedOn, due].filter((day): day is PlainDate => day !== null);
  return lead.absences
    .filter((absence) => days.some((day) => overlaps(absence, { from: day, to: day })))
    .map(({ kind, from, to }) => ({
      code: kind === 'leave' ? ('onLeave' as const) : ('onTrip' as const),
      params: { name: lead.name, days: spanText(from, to) },
    }));
};

const spanText = (from: PlainDate, to: PlainDate): string =>
  from === to ? formatDate(from) : `${formatDayMonth(from)} - ${formatDate(to)}`;

/** The reporter would have more works in the week than they can do. */
export const leadOverCapacity: Rule = ({ lead }) =>
  lead && lead.load > lead.capacity
    ? one('overCapacity', { name: lead.name, load: lead.load, capacity: lead.capacity })
    : [];

/** The reporter has another job at the same hours. */
export const leadTwice = ({
  lead,
  plannedTime,
  minutes,
}: Pick<WarningFacts, 'lead' | 'plannedTime' | 'minutes'>): Warning[] => {
  if (!lead || plannedTime === null) return [];
  const own = { time: plannedTime, minutes };
  const other = lead.jobs.find((job) => meet(own, job));
  return other ? one('sameHours', { name: lead.name, title: other.title, time: other.time }) : [];
};

type Hours = Pick<OtherJob, 'time' | 'minutes'>;

/** Whether two jobs of one day share a minute. */
export function meet(a: Hours, b: Hours): boolean {
  const start = ({ time }: Hours) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const end = (hours: Hours) => start(hours) + Math.max(1, hours.minutes ?? USUAL_MINUTES);
  return start(a) < end(b) && start(b) < end(a);
}

/** Every seat of the slot is taken by others. */
export const slotFull: Rule = ({ slot, plannedOn }) =>
  slot && slot.taken >= slot.capacity
    ? one('slotFull', { slot: slot.name, day: formatDate(plannedOn), capacity: slot.capacity })
    : [];

/** The text was due before now. */
export const deadlinePassed: Rule = ({ deadlineAt, now }) =>
  deadlineAt !== null && deadlineAt < now
    ? one('deadlinePassed', { day: formatDate(plainDateOf(deadlineAt)) })
    : [];

/** The text is due on a day without work: a weekend, a holiday. */
export const deadlineOff: Rule = ({ deadlineAt, isWorkingDay }) => {
  const day = deadlineAt && plainDateOf(deadlineAt);
  return day && !isWorkingDay(day) ? one('deadlineOff', { day: formatDate(day) }) : [];
};

/** The text is due after it is to appear. */
export const beforeDeadline: Rule = ({ deadlineAt, plannedOn }) => {
  const day = deadlineAt && plainDateOf(deadlineAt);
  return day && day > plannedOn ? one('beforeDeadline', { day: formatDate(day) }) : [];
};

/** Another outlet tells the same of the same exemplar within seven days. */
export const anglesMeet: Rule = ({ outletId, genre, angleOf, plannedOn, coverage }) => {
  const near = coverage
    .filter(
      (other) =>
        other.outletId !== outletId &&
        angleOf(genre) === angleOf(other.genre) &&
        Math.abs(daysBetween(other.on, plannedOn)) <= ANGLE_DAYS,
    )
    .sort((a, b) => distance(a, plannedOn) - distance(b, plannedOn))[0];
  return near ? one('sameAngle', { outlet: near.outletName, day: formatDate(near.on) }) : [];
};

const distance = ({ on }: OtherCoverage, day: PlainDate) => Math.abs(daysBetween(on, day));

/** The outlet has planned the exemplar already, by other work: told when more is planned, not of what stands. */
export const plannedTwice: Rule = ({ plannedAgain }) => {
  if (!plannedAgain || plannedAgain.days.length === 0) return [];
  const days = [...new Set(plannedAgain.days)].sort().map(formatDayMonth);
  return one('plannedAgain', { outlet: plannedAgain.outlet, days: days.join(', ') });
};

/** The same outlet has covered the exemplar, by other work, less than ninety days before. That both outlets cover it is the programme. */
export const coveredRecently: Rule = ({ outletId, plannedOn, coverage }) => {
  const last = coverage
    .filter(
      (other) =>
        other.outletId === outletId &&
        other.published &&
        other.on <= plannedOn &&
        other.on > addDays(plannedOn, -REST_DAYS),
    )
    .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (!last) return [];
  const days = daysBetween(last.on, plannedOn);
  return one('coveredRecently', { day: formatDate(last.on), count: days });
};

/** It would appear after the programme has ended. */
export const afterProgramme: Rule = ({ plannedOn, programmeEndsOn }) =>
  programmeEndsOn && plannedOn > programmeEndsOn
    ? one('afterProgramme', { day: formatDate(programmeEndsOn) })
    : [];

/** What looks odd of the evidence of a publication: asked about as a plan is, because it may be right. */
export function oddEvidence(facts: {
  channel: string;
  /** The host of the page that is named, when none of the channel's pages was at its site until now. */
  foreignHost: string | null;
  plannedOn: PlainDate;
  /** Null for a correction. */
  publishedOn: PlainDate | null;
}): Warning[] {
  const { channel, foreignHost, plannedOn, publishedOn } = facts;
  return [
    ...(foreignHost ? one('foreignHost', { host: foreignHost, channel }) : []),
    ...(publishedOn && publishedOn < plannedOn
      ? one('beforePlanned', { day: formatDate(plannedOn) })
      : []),
  ];
}

const RULES: readonly Rule[] = [
  withdrawn,
  consentMissing,
  leadAway,
  leadTwice,
  leadOverCapacity,
  slotFull,
  deadlinePassed,
  deadlineOff,
  beforeDeadline,
  anglesMeet,
  plannedTwice,
  coveredRecently,
  afterProgramme,
];

/** Every warning of a planned appearance, the gravest first. */
export const warningsOf = (facts: WarningFacts): Warning[] => RULES.flatMap((rule) => rule(facts));

/** Whether every warning is among those that the editor has seen and accepted. */
export const allAccepted = (
  warnings: readonly Pick<Warning, 'code'>[],
  accepted: readonly string[],
): boolean => warnings.every(({ code }) => accepted.includes(code));

/** What a form says beside its plan. A call without `ask` goes on, and gets the warnings with its answer. */
export interface Confirmation {
  ask?: boolean | undefined;
  /** The codes of the warnings that the editor has seen and goes on with. */
  accepted?: readonly string[] | undefined;
  note?: string | undefined;
}
