import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { ChannelRow, SlotRow } from '../queries.admin.server';
import { recurrenceOf } from '../rules';

/** The recurring columns and segments of an outlet, to read. */
export function SlotsCard({ slots, channels }: { slots: SlotRow[]; channels: ChannelRow[] }) {
  const { t, locale } = useT();
  const channelName = (id: string) => {
    const channel = channels.find((each) => each.id === id);
    return locale === 'en' ? channel?.nameEn : channel?.name;
  };
  return (
    <Card>
      <CardHeader title={t('admin.outlets.slots')} description={t('admin.outlets.slotsHint')} />
      {slots.length === 0 ? (
        <CardBody>
          <p className="text-muted">{t('admin.outlets.noSlots')}</p>
        </CardBody>
      ) : (
        <Table caption={t('admin.outlets.slots')} stack>
          <Thead>
            <Th>{t('admin.outlets.slot')}</Th>
            <Th>{t('admin.outlets.channel')}</Th>
            <Th>{t('admin.outlets.when')}</Th>
            <Th>{t('admin.outlets.length')}</Th>
            <Th figures>{t('admin.outlets.capacity')}</Th>
            <Th>{t('admin.outlets.deadline')}</Th>
          </Thead>
          <Tbody>
            {slots.map((slot) => (
              <Tr key={slot.id}>
                <Td>
                  <span className="font-medium">{slot.name}</span>{' '}
                  {slot.isSample && (
                    <Badge tone="warn" title={t('admin.outlets.sampleHint')}>
                      {t('admin.outlets.sample')}
                    </Badge>
                  )}
                </Td>
                <Td label={t('admin.outlets.channel')}>{channelName(slot.channelId)}</Td>
                <Td label={t('admin.outlets.when')}>
                  <When slot={slot} />
                </Td>
                <Td label={t('admin.outlets.length')}>
                  {slot.lengthValue !== null &&
                    slot.lengthUnit !== null &&
                    t(`admin.outlets.${slot.lengthUnit}`, { count: slot.lengthValue })}
                </Td>
                <Td label={t('admin.outlets.capacity')} figures>
                  {slot.capacity}
                </Td>
                <Td label={t('admin.outlets.deadline')}>
                  {slot.deadlineDays === 0
                    ? t('admin.outlets.deadlineSameDay', { time: slot.deadlineTime })
                    : t('admin.outlets.deadlineRule', {
                        time: slot.deadlineTime,
                        count: slot.deadlineDays,
                      })}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Card>
  );
}

function When({ slot }: { slot: SlotRow }) {
  const { t } = useT();
  const when = useRecurrence(slot.rrule);
  return <>{slot.startTime ? t('admin.outlets.at', { when, time: slot.startTime }) : when}</>;
}

/** A rule in a few words; the rule itself where there are none for it. */
function useRecurrence(rrule: string): string {
  const { t } = useT();
  const rule = recurrenceOf(rrule);
  const weekday = (day: number) => t(`common.weekday.${day}` as TextKey);
  if (rule === null) return rrule;
  if (rule.every === 'day') return t('admin.outlets.everyDay');
  if (rule.every === 'week') {
    return t('admin.outlets.everyWeek', { days: rule.weekdays.map(weekday).join(', ') });
  }
  if ('nth' in rule) {
    return t('admin.outlets.everyMonthNth', { nth: rule.nth, day: weekday(rule.weekday) });
  }
  return t('admin.outlets.everyMonth', { days: rule.days.join(', ') });
}
