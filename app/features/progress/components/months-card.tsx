import type { Outlet } from '~/features/newsroom/queries.server';
import { useT } from '~/platform/i18n/react';
import { Card, CardHeader } from '~/ui/card';
import { later } from '~/ui/later';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { MonthLine } from '../queries.server';
import { coveredAddress, publicationsAddress } from './addresses';
import { Figure } from './breakdown-table';
import { ChartFrame, ChartWaiting } from './chart-frame';

const MonthsChart = later(() => import('./months-chart.client'));

/** Approvals and publications month by month: a chart, and the same figures as a table. */
export function MonthsCard({
  months,
  outlets,
}: {
  months: readonly MonthLine[];
  outlets: readonly Outlet[];
}) {
  const { t } = useT();
  const nameOf = useMonthName();
  const labels = outlets.map((outlet) => ({
    id: outlet.id,
    hue: outlet.hue,
    label: t('progress.monthPublished', { outlet: outlet.shortName }),
  }));
  return (
    <Card>
      <CardHeader title={t('progress.byMonth')} description={t('progress.monthHint')} />
      <div className="grid gap-4 p-4 md:grid-cols-2 xl:grid-cols-1">
        <ChartFrame label={t('progress.chart.months')}>
          <MonthsChart
            waiting={<ChartWaiting />}
            approvedLabel={t('progress.monthApproved')}
            outlets={labels}
            data={months.map((line) => ({
              month: nameOf(line.month),
              approved: line.approved,
              ...Object.fromEntries(outlets.map(({ id }) => [id, line.published[id] ?? 0])),
            }))}
          />
        </ChartFrame>
        <Table caption={t('progress.byMonth')}>
          <Thead>
            <Th>{t('progress.month')}</Th>
            <Th figures>{t('progress.monthApproved')}</Th>
            {labels.map(({ id, label }) => (
              <Th key={id} figures className="whitespace-normal">
                {label}
              </Th>
            ))}
          </Thead>
          <Tbody>
            {months.map((line) => (
              <Tr key={line.month}>
                <Td>{nameOf(line.month)}</Td>
                <Td figures>
                  <Figure
                    count={line.approved}
                    to={coveredAddress({ month: line.month })}
                    name={nameOf(line.month)}
                    column={t('progress.monthApproved')}
                  />
                </Td>
                {labels.map(({ id, label }) => (
                  <Td key={id} figures>
                    <Figure
                      count={line.published[id] ?? 0}
                      to={publicationsAddress({ outlet: id, month: line.month })}
                      name={nameOf(line.month)}
                      column={label}
                    />
                  </Td>
                ))}
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </Card>
  );
}

/** "11/2019" of 2019-11. */
export function useMonthName(): (month: string) => string {
  const { t } = useT();
  return (month) => t('progress.monthName', { month: month.slice(5), year: month.slice(0, 4) });
}
