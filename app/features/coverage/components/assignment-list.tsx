import { Link } from '@remix-run/react';
import { FileSearch } from 'lucide-react';
import { useGenreName } from '~/features/newsroom/components/genres';
import { useT } from '~/platform/i18n/react';
import { searchFault } from '~/platform/text';
import { formatDayMonth, formatWeekday } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { SearchFaultState } from '~/ui/search-fault';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { ListInput } from '../input.list';
import type { AssignmentList, AssignmentListItem, ListChoices } from '../queries.list.server';
import { AssignmentListFilters } from './assignment-list-filters';
import { Deadline } from './deadline';
import { PlacementStatusBadge } from './placement-badges';
import { AssignmentStatusBadge, KindIcon, OverdueBadge } from './status-badges';
import { SubjectMark } from './subject-mark';

interface AssignmentListPageProps {
  filter: ListInput;
  list: AssignmentList;
  pageSize: number;
  choices: ListChoices;
}

/** Every assignment, by what the address asks for. */
export function AssignmentListPage({ filter, list, pageSize, choices }: AssignmentListPageProps) {
  const { t } = useT();
  const filtered = Boolean(
    filter.q || filter.status || filter.reporter || filter.outlet || filter.late,
  );
  return (
    <Page>
      <PageHeader title={t('coverage.title')} description={t('assignments.description')} />
      <AssignmentListFilters filter={filter} choices={choices} filtered={filtered} />
      <p role="status" data-figures className="mb-2 text-muted text-sm">
        {t('assignments.count', { count: list.total })}
      </p>
      <Card>
        {list.items.length === 0 ? (
          <Empty filtered={filtered} q={filter.q} />
        ) : (
          <>
            <ListTable items={list.items} choices={choices} />
            <div className="border-line border-t px-4 py-3">
              <Pagination page={list.page} pageSize={pageSize} total={list.total} />
            </div>
          </>
        )}
      </Card>
    </Page>
  );
}

function ListTable({ items, choices }: { items: AssignmentListItem[]; choices: ListChoices }) {
  const { t } = useT();
  const genreName = useGenreName();
  const outlets = new Map(choices.outlets.map((outlet) => [outlet.id, outlet]));
  return (
    <Table caption={t('coverage.title')} stack>
      <Thead>
        <Th>{t('coverage.field.title')}</Th>
        <Th>{t('assignments.status')}</Th>
        <Th>{t('assignments.lead')}</Th>
        <Th>{t('assignments.deadline')}</Th>
        <Th>{t('assignments.planned')}</Th>
      </Thead>
      <Tbody>
        {items.map((item) => {
          const outlet = outlets.get(item.outletId);
          return (
            <Tr key={item.assignmentId} data-live={`assignment:${item.assignmentId}`}>
              <Td>
                <span className="flex items-start gap-2">
                  {outlet && <OutletMark outlet={outlet} className="mt-0.5" />}
                  <span className="min-w-0">
                    <Link
                      to={`/assignments/${item.assignmentId}`}
                      className="font-medium text-ink underline-offset-2 hover:underline"
                    >
                      {item.title}
                    </Link>
                    <span className="block text-muted text-sm">
                      <KindIcon
                        kind={item.kind}
                        className="mr-1 inline size-3.5 align-[-0.125em]"
                      />
                      <span className="sr-only">{t(`enums.assignmentKind.${item.kind}`)}: </span>
                      {genreName(item.genre)}
                      {!item.withoutSubject && ` · ${item.exemplarName}`}
                    </span>
                    {item.withoutSubject && <SubjectMark />}
                  </span>
                </span>
              </Td>
              <Td label={t('assignments.status')}>
                <AssignmentStatusBadge status={item.status} published={item.published} />
              </Td>
              <Td label={t('assignments.lead')}>
                {item.leadName ?? <span className="text-muted">{t('coverage.panel.noLead')}</span>}
              </Td>
              <Td label={t('assignments.deadline')}>
                <Owed item={item} />
              </Td>
              <Td label={t('assignments.planned')}>
                <Placement item={item} />
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

const OWED = ['proposed', 'open', 'claimed', 'in_progress'];

function Owed({ item }: { item: AssignmentListItem }) {
  if (!item.deadlineAt || !OWED.includes(item.status)) return <span className="text-muted">–</span>;
  return <Deadline at={item.deadlineAt} missed={item.deadlineMissed} className="block text-sm" />;
}

function Placement({ item }: { item: AssignmentListItem }) {
  const { t, locale } = useT();
  const { placement } = item;
  if (!placement) return <span className="text-muted">{t('lists.none')}</span>;
  return (
    <span className="flex flex-col items-start gap-1">
      <span data-figures className="whitespace-nowrap">
        {formatWeekday(placement.day, locale)} {formatDayMonth(placement.day)} {placement.time}{' '}
        <span className="text-muted">{placement.channelName}</span>
      </span>
      {placement.overdue ? (
        <OverdueBadge />
      ) : (
        <PlacementStatusBadge status={placement.status} medium={placement.medium} />
      )}
    </span>
  );
}

function Empty({ filtered, q }: { filtered: boolean; q: string }) {
  const { t } = useT();
  const fault = searchFault(q);
  const clear = <LinkButton to="/assignments">{t('buttons.clearFilters')}</LinkButton>;
  if (fault) return <SearchFaultState fault={fault} q={q} action={clear} />;
  return filtered ? (
    <EmptyState icon={<FileSearch aria-hidden />} title={t('lists.empty.noMatch')} action={clear}>
      {t('lists.empty.noMatchHint')}
    </EmptyState>
  ) : (
    <EmptyState
      title={t('assignments.emptyTitle')}
      action={<LinkButton to="/calendar">{t('assignments.openCalendar')}</LinkButton>}
    >
      {t('assignments.emptyHint')}
    </EmptyState>
  );
}
