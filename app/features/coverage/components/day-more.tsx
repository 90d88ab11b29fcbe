import type { Translate } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { PlainLink } from '~/ui/plain-link';
import { groupsOf, type Standings } from '../rules.urgency';
import { useCalendar } from './calendar-context';
import { countOf } from './month-days';

/** How much lies on a day besides what is shown, and how much of what; null when nothing does. */
export function moreOf(t: Translate, hidden: Standings): { text: string; late: boolean } | null {
  const count = countOf(hidden);
  if (count === 0) return null;
  const groups = groupsOf(hidden);
  const text = t('calendar.moreOf', {
    more: t('calendar.more', { count }),
    parts: groups.map(([group, n]) => t(`month.group.${group}`, { count: n })).join(', '),
  });
  return { text, late: groups[0]?.[0] === 'late' };
}

/** The same of a week's day, as a way into the day. */
export function DayMore({ day }: { day: PlainDate }) {
  const { t } = useT();
  const { hiddenOn, dayHref } = useCalendar();
  const more = moreOf(t, hiddenOn(day));
  if (!more) return null;
  return (
    <PlainLink
      href={dayHref(day)}
      title={more.text}
      className={`block whitespace-normal rounded-sm px-2 pb-1 text-left font-medium text-xs hover:underline ${more.late ? 'text-late' : 'text-accent'}`}
    >
      {more.text}
    </PlainLink>
  );
}
