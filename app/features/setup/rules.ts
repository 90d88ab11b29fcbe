/** The steps of the set-up and what is missing for work to begin: derived from what is there, stored nowhere. Pure. */
import type { RoleCode } from '~/platform/principal';
import { daysBetween, type PlainDate } from '~/platform/time';

/** In the order in which they are offered; any can be left and taken up again. */
export const STEPS = [
  'bodies',
  'outlets',
  'programme',
  'places',
  'topics',
  'slots',
  'people',
] as const;
export type StepCode = (typeof STEPS)[number];

export const isStep = (text: string): text is StepCode =>
  (STEPS as readonly string[]).includes(text);

export const addressOf = (step: StepCode): string => `/setup/${step}`;

export interface Named {
  name: string;
  nameEn: string;
}

export interface OutletFacts extends Named {
  id: string;
  /** Channels in use. */
  channels: number;
  /** Owes coverage in the programme. */
  owes: boolean;
  editors: number;
  reporters: number;
}

export interface SetupFacts {
  today: PlainDate;
  /** Bodies that exist today, by kind. */
  bodies: { board: number; department: number; press: number; home_affairs: number };
  /** In use, in their order. */
  outlets: OutletFacts[];
  /** The current one; null when there is none. */
  programme: (Named & { id: string; startsOn: PlainDate; endsOn: PlainDate }) | null;
  /** Wards and communes that hold on the programme's first day, today without one. */
  communes: number;
  /** In use. */
  sectors: number;
  /** Recurring columns and segments. */
  slots: number;
  /** Enabled accounts with the role. */
  holders: Record<RoleCode, number>;
  /** Enabled accounts that still have the password they were given, and the others. */
  passwords: { given: number; own: number };
}

/** optional: nothing is there yet, and work can begin without. */
export type StepState = 'done' | 'todo' | 'optional';

const DONE: Record<StepCode, (facts: SetupFacts) => boolean> = {
  bodies: ({ bodies }) => bodies.board > 0 && bodies.press > 0,
  outlets: ({ outlets }) => outlets.length > 0 && outlets.every(({ channels }) => channels > 0),
  programme: (facts) =>
    facts.programme !== null && !hasEnded(facts) && facts.outlets.some(({ owes }) => owes),
  places: ({ communes }) => communes > 0,
  topics: ({ sectors }) => sectors > 0,
  slots: ({ slots }) => slots > 0,
  people: (facts) =>
    facts.holders.board > 0 &&
    owing(facts).length > 0 &&
    owing(facts).every(({ editors, reporters }) => editors > 0 && reporters > 0),
};

export function stateOf(step: StepCode, facts: SetupFacts): StepState {
  if (DONE[step](facts)) return 'done';
  return step === 'slots' ? 'optional' : 'todo';
}

/** The first step that work cannot begin without and that is not done; null when all are. */
export const nextStep = (facts: SetupFacts): StepCode | null =>
  STEPS.find((step) => stateOf(step, facts) === 'todo') ?? null;

/** Nothing has been begun: the ready-made set would stand in nobody's way. */
export const isFresh = ({ bodies, outlets, programme }: SetupFacts): boolean =>
  Object.values(bodies).every((count) => count === 0) && outlets.length === 0 && programme === null;

/** Who works with it, as far as work cannot begin without. */
export interface StaffLine {
  role: RoleCode;
  /** Null where the role holds everywhere. */
  outlet: Named | null;
  count: number;
}

/** The people that work needs, one line a role and outlet. */
export const staffOf = (facts: SetupFacts): StaffLine[] => [
  { role: 'board', outlet: null, count: facts.holders.board },
  ...owing(facts).flatMap(({ name, nameEn, editors, reporters }): StaffLine[] => [
    { role: 'editor', outlet: { name, nameEn }, count: editors },
    { role: 'reporter', outlet: { name, nameEn }, count: reporters },
  ]),
];

const hasEnded = ({ programme, today }: SetupFacts): boolean =>
  programme !== null && programme.endsOn < today;

/** The outlets that have to be staffed: those of the programme, all while it names none. */
function owing({ outlets }: SetupFacts): OutletFacts[] {
  const named = outlets.filter(({ owes }) => owes);
  return named.length > 0 ? named : outlets;
}

export type GapCode =
  | 'noBodies'
  | 'noOutlets'
  | 'noChannels'
  | 'noProgramme'
  | 'programmeEnded'
  | 'programmeWithoutOutlets'
  | 'noPlaces'
  | 'noTopics'
  | 'noSlots'
  | 'noBoard'
  | 'noEditors'
  | 'noReporters'
  | 'givenPasswords'
  | 'noPublicUrl'
  | 'plainPublicUrl'
  | 'noBackup'
  | 'oldBackup';

/** The day of the newest backup; null when there is none. */
export interface BackupFacts {
  on: PlainDate | null;
}

/** The address that is printed: not given, without TLS, or as it should be. Phones install the reporter's page over https only. */
export type AddressState = 'missing' | 'plain' | 'https';

const ADDRESS_GAPS: Record<AddressState, GapCode | null> = {
  missing: 'noPublicUrl',
  plain: 'plainPublicUrl',
  https: null,
};

function addressGap(address: AddressState): Gap[] {
  const code = ADDRESS_GAPS[address];
  return code ? [{ ...nothingWith(code, '/help#admin'), optional: true }] : [];
}

/** A backup is made every day where somebody looks after it. */
const BACKUP_DAYS = 7;

/** Something that is missing, and where it is put right. */
export interface Gap {
  code: GapCode;
  to: string;
  /** Work can begin without it. */
  optional: boolean;
  /** What it is about, where that has a name. */
  names: Named[];
  count: number;
  day: PlainDate | null;
}

const nothingWith = (code: GapCode, to: string): Gap => ({
  code,
  to,
  optional: false,
  names: [],
  count: 0,
  day: null,
});

function backupGap({ on }: BackupFacts, today: PlainDate): Gap[] {
  const to = '/help#admin';
  if (on === null) return [{ ...nothingWith('noBackup', to), optional: true }];
  if (daysBetween(on, today) <= BACKUP_DAYS) return [];
  return [{ ...nothingWith('oldBackup', to), day: on }];
}

/** What is missing for work to begin, in the order of the steps; of backups only once it can. Empty when all is there. */
export function gapsOf(
  facts: SetupFacts,
  backup: BackupFacts | null = null,
  address: AddressState = 'https',
): Gap[] {
  const { outlets, programme, holders, passwords } = facts;
  const without = outlets.filter(({ channels }) => channels === 0);
  const staffed = owing(facts);
  const noEditors = staffed.filter(({ editors }) => editors === 0);
  const noReporters = staffed.filter(({ reporters }) => reporters === 0);
  const gap = (missing: boolean, code: GapCode, to: string, more: Partial<Gap> = {}): Gap[] =>
    missing ? [{ ...nothingWith(code, to), ...more }] : [];
  const ended = hasEnded(facts);
  return [
    ...gap(stateOf('bodies', facts) !== 'done', 'noBodies', addressOf('bodies')),
    ...gap(outlets.length === 0, 'noOutlets', addressOf('outlets')),
    ...without.flatMap((outlet) =>
      gap(true, 'noChannels', `/admin/outlets/${outlet.id}`, { names: [outlet] }),
    ),
    ...gap(programme === null, 'noProgramme', addressOf('programme')),
    ...(programme
      ? [
          ...gap(ended, 'programmeEnded', addressOf('programme'), {
            names: [programme],
            day: programme.endsOn,
          }),
          ...gap(
            !ended && outlets.length > 0 && !outlets.some(({ owes }) => owes),
            'programmeWithoutOutlets',
            addressOf('programme'),
            { names: [programme] },
          ),
        ]
      : []),
    ...gap(facts.communes === 0, 'noPlaces', addressOf('places')),
    ...gap(stateOf('topics', facts) !== 'done', 'noTopics', addressOf('topics')),
    ...gap(holders.board === 0, 'noBoard', addressOf('people')),
    ...gap(noEditors.length > 0, 'noEditors', addressOf('people'), { names: noEditors }),
    ...gap(noReporters.length > 0, 'noReporters', addressOf('people'), { names: noReporters }),
    ...gap(passwords.given > 0 && passwords.own <= 1, 'givenPasswords', '/admin', {
      count: passwords.given,
    }),
    ...addressGap(address),
    ...(backup && nextStep(facts) === null ? backupGap(backup, facts.today) : []),
    ...gap(outlets.length > 0 && facts.slots === 0, 'noSlots', addressOf('slots'), {
      optional: true,
    }),
  ];
}
