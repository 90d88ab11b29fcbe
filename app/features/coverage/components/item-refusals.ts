/** Why an item of the calendar is not the reader's to move or to give to somebody. Pure. */
import type { Translate } from '~/platform/i18n/keys';
import { isPublished } from '../rules.placements';
import type { CalendarItem, CalendarOutlet } from './calendar-types';

type Subject = Pick<CalendarItem, 'placementStatus'>;
type Where = Pick<CalendarOutlet, 'edits' | 'shortName'> | undefined;

/** "Lịch của Đài, chỉ xem"; "Đã xuất bản, không dời được". */
export function moveRefusalText(t: Translate, item: Subject, outlet: Where): string {
  if (!outlet?.edits) return t('calendar.item.viewOnly', { outlet: outlet?.shortName ?? '' });
  return t(isPublished(item.placementStatus) ? 'calendar.item.published' : 'week.drop.notMovable');
}

/** The same of giving it to a reporter. */
export const assignRefusalText = (t: Translate, outlet: Where): string =>
  outlet?.edits
    ? t('calendar.item.notAssignable')
    : t('calendar.item.viewOnly', { outlet: outlet?.shortName ?? '' });
