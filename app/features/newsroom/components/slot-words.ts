/** What a slot is, in the reader's words. */
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import type { Slot } from '../queries.slots.server';
import { repeatOfRule } from '../rules.repeat';

/** Gives the words of a rule; the rule itself where there are none for it. */
export function useRepeatWords(): (rrule: string) => string {
  const { t } = useT();
  const weekday = (day: number) => t(`common.weekday.${day}` as TextKey);
  return (rrule) => {
    const said = repeatOfRule(rrule);
    const every = 'interval' in said ? said.interval : 1;
    const withEvery = (key: 'weekly' | 'monthDates' | 'monthNth', words: Record<string, string>) =>
      every === 1
        ? t(`slots.says.${key}`, words)
        : t(`slots.says.${key}_n`, { ...words, count: every });
    switch (said.repeat) {
      case 'daily':
        return every === 1 ? t('slots.says.everyDay') : t('slots.says.daily', { count: every });
      case 'weekdays':
        return t('slots.says.weekdays');
      case 'weekly':
        return withEvery('weekly', { days: said.weekdays.map(weekday).join(', ') });
      case 'monthDates': {
        const days = said.monthDays.map((day) => (day < 0 ? t('slots.says.lastDay') : String(day)));
        return withEvery('monthDates', { days: days.join(', ') });
      }
      case 'monthNth':
        return withEvery('monthNth', {
          day: weekday(said.weekday),
          nth: t(`slots.repeat.nths.${said.nth}` as TextKey),
        });
      case 'rule':
        return said.rrule;
    }
  };
}

/** Everything about a slot in words. */
export function useSlotWords() {
  const { t } = useT();
  const repeat = useRepeatWords();
  return {
    when: (slot: Pick<Slot, 'rrule' | 'startTime'>) =>
      slot.startTime
        ? t('slots.at', { when: repeat(slot.rrule), time: slot.startTime })
        : repeat(slot.rrule),
    length: (slot: Pick<Slot, 'lengthValue' | 'lengthUnit'>) =>
      slot.lengthValue !== null && slot.lengthUnit !== null
        ? t(`slots.${slot.lengthUnit}`, { count: slot.lengthValue })
        : null,
    deadline: (slot: Pick<Slot, 'deadlineDays' | 'deadlineTime'>) =>
      slot.deadlineDays === 0
        ? t('slots.deadlineSameDay', { time: slot.deadlineTime })
        : t('slots.deadlineRule', { time: slot.deadlineTime, count: slot.deadlineDays }),
    reruns: (slot: Pick<Slot, 'reruns'>) =>
      slot.reruns.map(({ afterDays, time }) =>
        afterDays === 0
          ? t('slots.rerunSameDay', { time })
          : t('slots.rerunSays', { count: afterDays, time }),
      ),
    /** When it begins or ends, where that is worth saying. */
    course: ({ startsOn, endsOn }: Pick<Slot, 'startsOn' | 'endsOn'>, today: PlainDate) =>
      endsOn
        ? t('slots.endedOn', { day: formatDate(endsOn) })
        : startsOn > today
          ? t('slots.notBegun', { day: formatDate(startsOn) })
          : null,
  };
}
