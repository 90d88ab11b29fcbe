/** What a slot is, in the reader's words. */
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import type { Slot } from '../queries.slots.server';
import { useRepeatWords } from './repeat-words';

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
