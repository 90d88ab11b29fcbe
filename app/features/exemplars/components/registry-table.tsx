import { Link, useSearchParams } from '@remix-run/react';
import { Clock } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate, plainDateOf } from '~/platform/time';
import { Checkbox } from '~/ui/choice';
import { cn } from '~/ui/cn';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { ExemplarList, ExemplarListItem } from '../queries.server';
import { ExemplarStatusBadge } from './badges';
import { CoverageMarks } from './coverage-marks';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  toggleAll(): void;
}

interface RegistryTableProps {
  list: ExemplarList;
  /** The form that the boxes belong to; without it there are none. */
  selection?: Selection | undefined;
  formId?: string | undefined;
}

/** One page of the register; on a phone each row is a card. */
export function RegistryTable({ list, selection, formId }: RegistryTableProps) {
  const { t } = useT();
  const [search] = useSearchParams();
  // What is searched for comes in the order of how well it fits.
  const searching = Boolean(search.get('q'));
  const all = list.items.length > 0 && list.items.every((item) => selection?.ids.has(item.id));
  return (
    <Table caption={t('exemplars.list.caption')} stack>
      <Thead>
        {selection && (
          <Th className="w-8 pr-0">
            <Checkbox
              hideLabel
              label={t('exemplars.list.selectAll')}
              checked={all}
              onChange={selection.toggleAll}
            />
          </Th>
        )}
        <Th sortKey="name">{t('exemplars.list.name')}</Th>
        <Th>{t('exemplars.list.place')}</Th>
        <Th>{t('exemplars.list.family')}</Th>
        <Th>{t('exemplars.list.status')}</Th>
        <Th sortKey="age">{t('exemplars.list.coverage')}</Th>
        <Th sortKey="updated" {...(searching ? {} : { defaultSort: '-updated' })}>
          {t('exemplars.list.updated')}
        </Th>
      </Thead>
      <Tbody>
        {list.items.map((item) => (
          <Row key={item.id} item={item} list={list} selection={selection} formId={formId} />
        ))}
      </Tbody>
    </Table>
  );
}

/** On a phone the marks stand side by side. */
const INLINE =
  'max-md:group-data-stack/table:mr-2 max-md:group-data-stack/table:inline-flex max-md:group-data-stack/table:pt-1.5';

function Row({ item, list, selection, formId }: RegistryTableProps & { item: ExemplarListItem }) {
  const { t, locale } = useT();
  const sector = locale === 'en' ? item.sector.nameEn : item.sector.name;
  return (
    <Tr className="relative">
      {selection && (
        <Td className="w-8 pr-0 max-md:group-data-stack/table:absolute max-md:group-data-stack/table:top-3.5 max-md:group-data-stack/table:right-4">
          <Checkbox
            hideLabel
            name="id"
            value={item.id}
            form={formId}
            label={t('exemplars.list.select', { name: item.name })}
            checked={selection.ids.has(item.id)}
            onChange={() => selection.toggle(item.id)}
          />
        </Td>
      )}
      <Td className="md:w-[32%] max-md:group-data-stack/table:pr-10">
        <Link
          to={`/exemplars/${item.id}`}
          prefetch="intent"
          className="rounded-sm font-semibold underline-offset-2 hover:text-accent hover:underline"
        >
          {item.name}
        </Link>
        <span className="line-clamp-2 text-muted text-sm">{item.summary}</span>
      </Td>
      <Td className="md:min-w-40 max-md:group-data-stack/table:text-sm">{item.placeLabel}</Td>
      <Td className="md:min-w-48 max-md:group-data-stack/table:text-sm">
        {t(`enums.familyShort.${item.family}`)}
        <span className="block text-muted text-sm">
          {t(`enums.kind.${item.kind}`)} · {sector}
        </span>
      </Td>
      <Td className={cn('whitespace-nowrap', INLINE)}>
        <ExemplarStatusBadge status={item.status} />
        {item.approvedOn && (
          <time
            dateTime={item.approvedOn}
            title={t('exemplars.list.approvedOn')}
            className="mt-0.5 block text-muted text-sm max-md:hidden"
          >
            {formatDate(item.approvedOn)}
          </time>
        )}
      </Td>
      {item.coverage ? (
        <Td className={cn('md:min-w-38', INLINE)}>
          <span className="flex flex-wrap items-center gap-x-2">
            <CoverageMarks outlets={list.outlets} coverage={item.coverage} />
            {item.waitingDays !== null && <Waiting days={item.waitingDays} />}
          </span>
        </Td>
      ) : (
        <Td className="max-md:group-data-stack/table:hidden" />
      )}
      <Td className="whitespace-nowrap text-muted max-md:group-data-stack/table:hidden">
        <time dateTime={item.updatedAt}>{formatDate(plainDateOf(item.updatedAt))}</time>
      </Td>
    </Tr>
  );
}

const LATE_DAYS = 30;

/** For how many days coverage has been owed; late after a month. */
export function Waiting({ days }: { days: number }) {
  const { t } = useT();
  return (
    <span
      data-figures
      className={`mt-0.5 flex items-center gap-1 whitespace-nowrap text-sm ${days > LATE_DAYS ? 'text-late' : 'text-muted'}`}
    >
      <Clock aria-hidden className="size-3.5" />
      {t('exemplars.list.waiting', { days: t('dates.days', { count: days }) })}
    </span>
  );
}
