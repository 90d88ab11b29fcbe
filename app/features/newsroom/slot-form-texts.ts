/** What is stored of a slot, as the fields of its form. When it comes again is one field, though several inputs make it up. Pure. */
import { z } from 'zod';
import { deleteRows, type FieldParts, type FieldTexts } from '~/platform/merge-form';
import { parseForm } from '~/platform/parse-form';
import { asClockTime } from '~/platform/time';
import type { Slot } from './queries.slots.server';
import { repeatOfRule, ruleOfRepeat } from './rules.repeat';
import { repeatFields, ruleFrom } from './rules.repeat-fields';
import type { RerunRule } from './rules.slots';

export const slotTexts = (slot: Slot): FieldTexts => ({
  name: slot.name,
  rrule: inOrder(slot.rrule),
  startsOn: slot.startsOn,
  endsOn: slot.endsOn ?? '',
  startTime: slot.startTime ?? '',
  lengthValue: String(slot.lengthValue ?? ''),
  capacity: String(slot.capacity),
  genre: slot.genre,
  deadlineDays: String(slot.deadlineDays),
  deadlineTime: slot.deadlineTime,
  reruns: writeReruns(slot.reruns),
});

/** The same days in one order, however they were said. */
function inOrder(rrule: string): string {
  const said = repeatOfRule(rrule);
  const lastAtEnd = (day: number) => (day < 0 ? Number.POSITIVE_INFINITY : day);
  if (said.repeat === 'weekly') said.weekdays.sort((a, b) => a - b);
  if (said.repeat === 'monthDates')
    said.monthDays.sort((a, b) => (lastAtEnd(a) < lastAtEnd(b) ? -1 : 1));
  return ruleOfRepeat(said);
}

const repeatSchema = z.object(repeatFields).transform(ruleFrom);
const INPUTS = ['repeat', 'interval', 'monthDays', 'lastDay', 'nth', 'nthWeekday', 'rrule'];

function writeRule(form: FormData, rrule: string): void {
  for (const name of INPUTS) form.delete(name);
  deleteRows(form, 'weekdays');
  const said = repeatOfRule(rrule);
  form.set('repeat', said.repeat);
  form.set('rrule', rrule);
  if ('interval' in said) form.set('interval', String(said.interval));
  if (said.repeat === 'weekly')
    for (const day of said.weekdays) form.set(`weekdays[${day - 1}]`, String(day));
  if (said.repeat === 'monthDates') {
    form.set('monthDays', said.monthDays.filter((day) => day > 0).join(', '));
    if (said.monthDays.includes(-1)) form.set('lastDay', '1');
  }
  if (said.repeat === 'monthNth') {
    form.set('nth', String(said.nth));
    form.set('nthWeekday', String(said.weekday));
  }
}

const writeReruns = (reruns: readonly RerunRule[]): string =>
  reruns.map(({ afterDays, time }) => `${afterDays} ${time}`).join(',');

/** The rows of days after and hour; a row without an hour is none. */
export const readReruns = (text: string): RerunRule[] =>
  text.split(',').flatMap((row) => {
    const [afterDays, hour = ''] = row.split(' ');
    const time = asClockTime(hour);
    return time ? [{ afterDays: Number(afterDays), time }] : [];
  });

function readRerunRows(form: FormData): string {
  const rows = [...form.keys()].flatMap((name) => /^reruns\[(\d+)\]\.time$/.exec(name)?.[1] ?? []);
  const fieldOf = (row: string, field: string) => String(form.get(`reruns[${row}].${field}`) ?? '');
  return rows
    .filter((row) => fieldOf(row, 'time') !== '')
    .sort((a, b) => Number(a) - Number(b))
    .map((row) => `${fieldOf(row, 'afterDays') || '1'} ${fieldOf(row, 'time')}`)
    .join(',');
}

/** Read after the form was accepted: what repeats then is a rule. */
export const SLOT_PARTS: FieldParts = {
  rrule: { read: (form) => inOrder(parseForm(repeatSchema, form)), write: writeRule },
  reruns: {
    read: readRerunRows,
    write: (form, text) => {
      deleteRows(form, 'reruns');
      for (const [row, { afterDays, time }] of readReruns(text).entries()) {
        form.set(`reruns[${row}].afterDays`, String(afterDays));
        form.set(`reruns[${row}].time`, time);
      }
    },
  },
};
