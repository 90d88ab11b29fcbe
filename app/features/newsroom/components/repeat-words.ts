import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { repeatOfRule } from '../rules.repeat';

/** Gives the words of a rule; the rule itself where there are none for it. */
export function useRepeatWords(): (rrule: string) => string {
  const { t } = useT();
  const weekday = (day: number) => t(`dates.weekday.${day}` as TextKey);
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
