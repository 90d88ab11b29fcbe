import { OutletMark } from '~/features/newsroom/components/outlet-mark';
import { useT } from '~/platform/i18n/react';
import { Card, CardHeader } from '~/ui/card';
import { later } from '~/ui/later';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { Figures } from '../queries.server';
import { OUTLET_STATES } from '../rules';
import { coveredAddress } from './addresses';
import { Figure } from './breakdown-table';
import { ChartFrame, ChartWaiting } from './chart-frame';

const OutletsChart = later(() => import('./outlets-chart.client'));

/** What each outlet has done of what it owes: a chart, and the same figures as a table. */
export function OutletsCard({ outlets }: { outlets: Figures['outlets'] }) {
  const { t, locale } = useT();
  const label = (state: (typeof OUTLET_STATES)[number]) => t(`progress.outletState.${state}`);
  return (
    <Card>
      <CardHeader title={t('progress.byOutlet')} description={t('progress.outletHint')} />
      <div className="grid gap-4 p-4 md:grid-cols-2 xl:grid-cols-1">
        <ChartFrame label={t('progress.chart.outlets')}>
          <OutletsChart
            waiting={<ChartWaiting />}
            data={outlets.map(({ outlet, counts }) => ({ name: outlet.shortName, ...counts }))}
            labels={{
              none: label('none'),
              planned: label('planned'),
              in_production: label('in_production'),
              published: label('published'),
            }}
          />
        </ChartFrame>
        <Table caption={t('progress.byOutlet')}>
          <Thead>
            <Th>{t('progress.outlet')}</Th>
            {OUTLET_STATES.map((state) => (
              <Th key={state} figures className="whitespace-normal">
                {label(state)}
              </Th>
            ))}
          </Thead>
          <Tbody>
            {outlets.map(({ outlet, counts }) => {
              const name = locale === 'en' ? outlet.nameEn : outlet.name;
              return (
                <Tr key={outlet.id}>
                  <Td>
                    <OutletMark outlet={outlet} />
                    <span className="sr-only"> {name}</span>
                  </Td>
                  {OUTLET_STATES.map((state) => (
                    <Td key={state} figures>
                      <Figure
                        count={counts[state]}
                        to={coveredAddress({ outlet: outlet.id, state })}
                        name={name}
                        column={label(state)}
                      />
                    </Td>
                  ))}
                </Tr>
              );
            })}
          </Tbody>
        </Table>
      </div>
    </Card>
  );
}
