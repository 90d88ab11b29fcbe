import { Link } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { OutletRow } from '../queries.admin.server';
import { ActiveMark } from './active-form';
import { OutletMark } from './outlet-mark';

/** Every outlet with its channels. */
export function OutletsPage({ outlets }: { outlets: OutletRow[] }) {
  const { t, locale } = useT();
  return (
    <Page>
      <PageHeader title={t('admin.outlets.title')} />
      <Card>
        <Table caption={t('admin.outlets.title')} stack>
          <Thead>
            <Th>{t('admin.outlets.name')}</Th>
            <Th>{t('admin.outlets.organisation')}</Th>
            <Th>{t('admin.outlets.channels')}</Th>
            <Th>{t('lists.status')}</Th>
          </Thead>
          <Tbody>
            {outlets.map((outlet) => (
              <Tr key={outlet.id}>
                <Td>
                  <span className="inline-flex flex-wrap items-center gap-2">
                    <OutletMark outlet={outlet} />
                    <Link
                      to={`/admin/outlets/${outlet.id}`}
                      prefetch="intent"
                      className="font-medium text-ink underline-offset-2 hover:underline"
                    >
                      {locale === 'en' ? outlet.nameEn : outlet.name}
                    </Link>
                  </span>
                </Td>
                <Td label={t('admin.outlets.organisation')}>{outlet.organisation}</Td>
                <Td label={t('admin.outlets.channels')}>
                  <span className="flex flex-wrap gap-1">
                    {outlet.channels
                      .filter((channel) => channel.active)
                      .map((channel) => (
                        <Badge key={channel.id}>
                          {locale === 'en' ? channel.nameEn : channel.name}
                        </Badge>
                      ))}
                  </span>
                </Td>
                <Td label={t('lists.status')}>
                  <ActiveMark active={outlet.active} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Card>
    </Page>
  );
}
