import { WorkStatusBadge } from '~/features/coverage/components/status-badges';
import { WORK_STATUSES } from '~/features/coverage/rules.items';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Stat } from '~/ui/stat';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { MyProgress } from '../queries.page.server';
import type { OwnWork } from '../queries.work.server';
import { assignmentsOf, publicationsAddress } from './addresses';
import { Figure } from './breakdown-table';
import { useMonthName } from './months-card';
import { PublicationsTable } from './publications-table';

/** A reporter's own results. */
export function OwnWorkCard({ mine, personId }: { mine: MyProgress; personId: string }) {
  const { t } = useT();
  const { work, recent, outlets } = mine;
  const held = WORK_STATUSES.filter((status) => (work.statuses[status] ?? 0) > 0);
  if (held.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t('progress.mine.title')}
          action={<LinkButton to="/work">{t('progress.mine.toWork')}</LinkButton>}
        >
          {t('progress.mine.none')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <section aria-label={t('progress.mine.title')}>
        <p className="mb-2 text-muted">{t('progress.mine.hint')}</p>
        <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
          {held.map((status) => (
            <Stat
              key={status}
              label={<WorkStatusBadge status={status} />}
              value={work.statuses[status]}
              to={assignmentsOf(personId, status)}
            />
          ))}
          <Stat
            label={t('progress.mine.published')}
            value={work.published}
            to={publicationsAddress({ mine: true })}
            tone="done"
          />
        </div>
      </section>
      {recent.total > 0 && (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Card>
            <CardHeader title={t('progress.lists.publicationsMine')} />
            <PublicationsTable
              caption={t('progress.lists.publicationsMine')}
              items={recent.items}
              outlets={outlets}
            />
            {recent.total > recent.items.length && (
              <div className="border-line border-t px-4 py-2.5">
                <LinkButton to={publicationsAddress({ mine: true })} size="sm" wide>
                  {t('buttons.showAll')}
                </LinkButton>
              </div>
            )}
          </Card>
          <MyMonths months={work.months} />
        </div>
      )}
    </div>
  );
}

function MyMonths({ months }: { months: OwnWork['months'] }) {
  const { t } = useT();
  const nameOf = useMonthName();
  return (
    <Card>
      <CardHeader title={t('progress.mine.months')} />
      <Table caption={t('progress.mine.months')}>
        <Thead>
          <Th>{t('progress.month')}</Th>
          <Th figures>{t('progress.mine.published')}</Th>
        </Thead>
        <Tbody>
          {months.map((line) => (
            <Tr key={line.month}>
              <Td>{nameOf(line.month)}</Td>
              <Td figures>
                <Figure
                  count={line.published}
                  to={publicationsAddress({ mine: true, month: line.month })}
                  name={nameOf(line.month)}
                  column={t('progress.mine.published')}
                />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Card>
  );
}
