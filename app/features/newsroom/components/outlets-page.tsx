import { Link } from '@remix-run/react';
import { Newspaper, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { OutletRow } from '../queries.admin.server';
import { ActiveMark } from './active-form';
import { OrderForm } from './order-form';
import { OutletMark } from './outlet-mark';

/** Every outlet with its channels, in the order of all lists, which is changed here. */
export function OutletsPage({ outlets }: { outlets: OutletRow[] }) {
  const { t } = useT();
  const add = (
    <LinkButton to="/admin/outlets/new" variant="primary" icon={<Plus aria-hidden />}>
      {t('admin.newOutlet.submit')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={t('admin.outlets.title')} actions={outlets.length > 0 && add} />
      <Card>
        {outlets.length === 0 ? (
          <EmptyState icon={<Newspaper aria-hidden />} title={t('admin.outlets.none')} action={add}>
            {t('admin.outlets.noneHint')}
          </EmptyState>
        ) : (
          <OutletsTable outlets={outlets} />
        )}
      </Card>
    </Page>
  );
}

function OutletsTable({ outlets }: { outlets: OutletRow[] }) {
  const { t } = useT();
  return (
    <Table caption={t('admin.outlets.title')} stack>
      <Thead>
        <Th>{t('admin.outlets.name')}</Th>
        <Th>{t('admin.outlets.organisation')}</Th>
        <Th>{t('admin.outlets.channels')}</Th>
        <Th>{t('lists.status')}</Th>
        {outlets.length > 1 && <Th>{t('admin.outlets.order')}</Th>}
      </Thead>
      <Tbody>
        {outlets.map((outlet, index) => (
          <OutletLine
            key={outlet.id}
            outlet={outlet}
            first={index === 0}
            last={index === outlets.length - 1}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface OutletLineProps {
  outlet: OutletRow;
  first: boolean;
  last: boolean;
}

function OutletLine({ outlet, first, last }: OutletLineProps) {
  const { t, locale } = useT();
  const name = locale === 'en' ? outlet.nameEn : outlet.name;
  return (
    <Tr>
      <Td>
        <span className="inline-flex flex-wrap items-center gap-2">
          <OutletMark outlet={outlet} />
          <Link
            to={`/admin/outlets/${outlet.id}`}
            prefetch="intent"
            className="font-medium text-ink underline-offset-2 hover:underline"
          >
            {name}
          </Link>
        </span>
      </Td>
      <Td label={t('admin.outlets.organisation')}>{outlet.organisation}</Td>
      <Td label={t('admin.outlets.channels')}>
        <span className="flex flex-wrap gap-1">
          {outlet.channels
            .filter((channel) => channel.active)
            .map((channel) => (
              <Badge key={channel.id}>{locale === 'en' ? channel.nameEn : channel.name}</Badge>
            ))}
        </span>
      </Td>
      <Td label={t('lists.status')}>
        <ActiveMark active={outlet.active} />
      </Td>
      {!(first && last) && (
        <Td label={t('admin.outlets.order')}>
          <OrderForm id={outlet.id} name={name} first={first} last={last} />
        </Td>
      )}
    </Tr>
  );
}
