/** What a profile and an absence may say. */
import { z } from 'zod';
import { absent, choice, chosen, day, says, text, version, whole } from '~/platform/form-fields';
import { asPlainDate, daysBetween } from '~/platform/time';
import { CREW_PARTS } from '../coverage/rules';
import { ABSENCE_KINDS } from './rules.absences';
import { LANGUAGES } from './rules.reporters';

export const CAPACITY_MAX = 20;
export const EQUIPMENT_MAX = 300;
export const NOTE_MAX = 500;
export const REASON_MAX = 500;
/** The longest leave that one request asks for: half a year of maternity leave and a little more. */
const ABSENCE_DAYS_MAX = 200;

const languages = chosen(choice(LANGUAGES));

/** What a reporter says of themself. */
export const ownProfileInput = z.object({ equipment: text(EQUIPMENT_MAX), languages, version });
export type OwnProfileInput = z.output<typeof ownProfileInput>;

/** What an editor says of a reporter. */
export const profileInput = ownProfileInput.extend({
  weeklyCapacity: whole(0, CAPACITY_MAX),
  crewPart: choice(CREW_PARTS).optional().transform(absent),
  note: text(NOTE_MAX),
  sectors: chosen(z.string()),
  places: chosen(z.string()),
});
export type ProfileInput = z.output<typeof profileInput>;

const absence = z.object({
  kind: choice(ABSENCE_KINDS),
  fromOn: day,
  toOn: day,
  reason: text(REASON_MAX),
});
const spans = ({ fromOn, toOn }: { fromOn: string; toOn: string }) => toOn >= fromOn;
const short = (span: Parameters<typeof spans>[0]) => {
  const [from, to] = [asPlainDate(span.fromOn), asPlainDate(span.toOn)];
  return !from || !to || daysBetween(from, to) < ABSENCE_DAYS_MAX;
};
const backwards = { path: ['toOn'], ...says('reporters.errors.backwards') };
const tooLong = {
  path: ['toOn'],
  ...says(`reporters.errors.tooLong?days=${ABSENCE_DAYS_MAX}`),
};

/** The planned work that was seen: ids, comma separated. */
const seen = z
  .string()
  .default('')
  .transform((ids) => ids.split(',').filter(Boolean));

/** What an undo of an absence is sent with. */
export const seenInput = z.object({ seen });

/** A request; an editor names the reporter whom it is for, and the planned work of those days that they have seen. */
export const newAbsenceInput = absence
  .extend({ personId: z.string().optional(), seen })
  .refine(spans, backwards)
  .refine(short, tooLong);
export type NewAbsenceInput = Omit<z.output<typeof newAbsenceInput>, 'seen'> & {
  seen?: readonly string[];
};

export const absenceInput = absence
  .extend({ version })
  .refine(spans, backwards)
  .refine(short, tooLong);
export type AbsenceInput = z.output<typeof absenceInput>;

/** A decision: on the version that was read, and with the planned work that was seen. */
export const decisionInput = z.object({
  reason: text(REASON_MAX),
  seen,
  version,
});
export type DecisionInput = z.output<typeof decisionInput>;
