import { Link } from '@remix-run/react';
import { CoverageBadge } from '~/features/exemplars/components/badges';
import { type OutletLook, OutletMark } from '~/features/newsroom/components/outlet-mark';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { CoveredExemplar } from '../queries.lists.server';

const LONG_WAIT = 45;
const SOME_WAIT = 14;

interface CoveredTableProps {
  caption: string;
  items: readonly CoveredExemplar[];
  outlets: readonly (OutletLook & { id: string })[];
}

/** Approved exemplars with their age and what each outlet has done. */
export function CoveredTable({ caption, items, outlets }: CoveredTableProps) {
  const { t } = useT();
  return (
    <Table caption={caption} stack>
      <Thead>
        <Th>{t('progress.owed.exemplar')}</Th>
        <Th>{t('progress.owed.approvedOn')}</Th>
        <Th>{t('progress.owed.age')}</Th>
        <Th>{t('progress.owed.outlets')}</Th>
        <Th>{t('progress.owed.state')}</Th>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            <Td>
              <Link
                to={`/exemplars/${item.id}`}
                className="font-medium underline-offset-2 hover:underline"
              >
                {item.name}
              </Link>
              <span className="block text-muted text-sm">
                {t(`enums.kind.${item.kind}`)} · {item.placeLabel}
              </span>
            </Td>
            <Td label={t('progress.owed.approvedOn')} data-figures>
              {formatDate(item.approvedOn)}
            </Td>
            <Td label={t('progress.owed.age')}>
              {item.coverage.state === 'published_all' ? '-' : <WaitBadge days={item.ageDays} />}
            </Td>
            <Td label={t('progress.owed.outlets')}>
              <OutletMarks item={item} outlets={outlets} />
            </Td>
            <Td label={t('progress.owed.state')}>
              <CoverageBadge state={item.coverage.state} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** The same in little: for the side of the page. */
export function CoveredList({ caption, items, outlets }: CoveredTableProps) {
  const { t } = useT();
  return (
    <ul aria-label={caption} className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="px-4 py-2.5">
          <div className="flex items-start justify-between gap-2">
            <Link
              to={`/exemplars/${item.id}`}
              className="min-w-0 font-medium underline-offset-2 hover:underline"
            >
              {item.name}
            </Link>
            <WaitBadge days={item.ageDays} />
          </div>
          <p className="text-muted text-sm">
            {t(`enums.kind.${item.kind}`)} · {item.placeLabel}
          </p>
          <p className="mt-1">
            <OutletMarks item={item} outlets={outlets} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function WaitBadge({ days }: { days: number }) {
  const { t } = useT();
  const tone = days >= LONG_WAIT ? 'late' : days >= SOME_WAIT ? 'warn' : 'neutral';
  return (
    <Badge tone={tone} className="shrink-0">
      {t('dates.days', { count: days })}
    </Badge>
  );
}

function OutletMarks({
  item,
  outlets,
}: {
  item: CoveredExemplar;
  outlets: CoveredTableProps['outlets'];
}) {
  const stateOf = (id: string) =>
    item.coverage.outlets.find((each) => each.outletId === id)?.state ?? 'none';
  return (
    <span className="inline-flex flex-wrap gap-1">
      {outlets.map((outlet) => {
        const state = stateOf(outlet.id);
        return (
          <OutletMark
            key={outlet.id}
            outlet={outlet}
            state={state === 'none' ? 'missing' : state}
          />
        );
      })}
    </span>
  );
}
