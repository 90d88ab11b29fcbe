/** What an item of the calendar is and says as a link, whichever view draws it. */
import type { Translate } from '~/platform/i18n/keys';
import { stateOf } from './calendar-state';
import type { CalendarItem, CalendarOutlet } from './calendar-types';
import { subjectDrop } from './subject-queue';
import { warningsText } from './warning-list';

/** The attributes that keys, drags and the focus find it by, its hue, and everything about it in words for the pointer. */
export const itemMarks = (
  t: Translate,
  item: CalendarItem,
  outlet: Pick<CalendarOutlet, 'edits' | 'hue'> | undefined,
) => ({
  draggable: false,
  'data-hue': outlet?.hue,
  'data-placement': item.placementId,
  'data-assignment': item.assignmentId,
  title: titleOf(t, item),
  ...subjectDrop(item, outlet),
});

function titleOf(t: Translate, item: CalendarItem): string {
  const words = [item.exemplarName, item.title, t(stateOf(item).key), item.leadName];
  return [...new Set([...words, warningsText(t, item.warnings)])].filter(Boolean).join('\n');
}

/** "Phóng viên …", for a screen reader. */
export const leadText = (t: Translate, { leadName }: Pick<CalendarItem, 'leadName'>): string =>
  leadName ? t('calendar.item.lead', { name: leadName }) : t('calendar.item.noLead');

/** The last two words: how a newsroom calls its people. */
export const givenName = (name: string): string => name.split(' ').slice(-2).join(' ');
