import { Link } from '@remix-run/react';
import { OutletMark } from '~/features/newsroom/components/outlet-mark';
import type { Outlet } from '~/features/newsroom/queries.server';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { Publication } from '../queries.lists.server';

interface PublicationsTableProps {
  caption: string;
  items: readonly Publication[];
  outlets: readonly Outlet[];
}

/** What was published, where, when, and what proves it. */
export function PublicationsTable({ caption, items, outlets }: PublicationsTableProps) {
  const { t } = useT();
  return (
    <Table caption={caption} stack>
      <Thead>
        <Th>{t('progress.lists.work')}</Th>
        <Th>{t('progress.lists.where')}</Th>
        <Th>{t('progress.lists.when')}</Th>
        <Th>{t('progress.lists.evidence')}</Th>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <PublicationRow
            key={item.placementId}
            item={item}
            outlet={outlets.find((each) => each.id === item.outletId)}
          />
        ))}
      </Tbody>
    </Table>
  );
}

function PublicationRow({ item, outlet }: { item: Publication; outlet: Outlet | undefined }) {
  const { t } = useT();
  return (
    <Tr>
      <Td>
        <Link
          to={`/assignments/${item.assignmentId}`}
          className="font-medium underline-offset-2 hover:underline"
        >
          {item.title}
        </Link>
        <span className="block text-muted text-sm">{item.exemplarName}</span>
      </Td>
      <Td label={t('progress.lists.where')}>
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {outlet && <OutletMark outlet={outlet} />}
          {item.channelName}
          {item.kind === 'rerun' && ` (${t('progress.lists.rerun')})`}
        </span>
      </Td>
      <Td label={t('progress.lists.when')} className="whitespace-nowrap" data-figures>
        {item.publishedTime && `${item.publishedTime} `}
        {formatDate(item.publishedOn)}
      </Td>
      <Td label={t('progress.lists.evidence')}>
        <Evidence item={item} />
      </Td>
    </Tr>
  );
}

function Evidence({ item }: { item: Publication }) {
  const { t } = useT();
  if (item.url) {
    return (
      <a
        href={item.url}
        rel="noreferrer"
        target="_blank"
        className="text-accent underline-offset-2 hover:underline"
      >
        {t('progress.lists.openLink')}
        <span className="sr-only">: {item.title}</span>
      </a>
    );
  }
  if (item.issueNumber) {
    return t('progress.lists.issue', { issueNumber: item.issueNumber, page: item.page ?? '' });
  }
  return t('progress.lists.aired');
}
