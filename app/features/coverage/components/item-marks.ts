/** What an item of the calendar is and says as a link, whichever view draws it. */
import type { Translate } from '~/platform/i18n/keys';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { subjectDrop } from './subject-queue';

/** The attributes that keys, drags and the focus find it by, its hue; the rest is on its card. */
export const itemMarks = (
  item: CalendarItem,
  outlet: Pick<CalendarOutlet, 'edits' | 'hue'> | undefined,
) => ({
  draggable: false,
  'data-hue': outlet?.hue,
  'data-placement': item.placementId,
  'data-assignment': item.assignmentId,
  ...subjectDrop(item, outlet),
});

/** "Phóng viên …", for a screen reader. */
export const leadText = (t: Translate, { leadName }: Pick<CalendarItem, 'leadName'>): string =>
  leadName ? t('calendar.item.lead', { name: leadName }) : t('calendar.item.noLead');

/** The last two words: how a newsroom calls its people. */
export const givenName = (name: string): string => name.split(' ').slice(-2).join(' ');
